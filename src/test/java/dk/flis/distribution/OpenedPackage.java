// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An extract as its receiver opens it, and held against what it says of itself: hash, bytes, rows, types, rules and keys. */
public final class OpenedPackage {

    private final Map<String, byte[]> files;
    private final JsonNode descriptor;

    private OpenedPackage(Map<String, byte[]> files) {
        this.files = files;
        this.descriptor = new JsonMapper().readTree(file("datapackage.json"));
    }

    public static OpenedPackage of(Path zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var opened = new ZipFile(zip.toFile())) {
            for (var entry : opened.stream().toList()) {
                files.put(entry.getName(), opened.getInputStream(entry).readAllBytes());
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return new OpenedPackage(files);
    }

    public static OpenedPackage of(byte[] zip, Path folder) throws IOException {
        return of(Files.write(folder.resolve("hentet.zip"), zip));
    }

    static OpenedPackage encrypted(Path zip, String password) throws ZipException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var opened = new net.lingala.zip4j.ZipFile(zip.toFile(), password.toCharArray())) {
            for (var header : opened.getFileHeaders()) {
                assertThat(header.isEncrypted()).as(header.getFileName()).isTrue();
                try (var in = opened.getInputStream(header)) {
                    files.put(header.getFileName(), in.readAllBytes());
                }
            }
        } catch (ZipException wrong) {
            throw wrong;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return new OpenedPackage(files);
    }

    public JsonNode descriptor() {
        return descriptor;
    }

    byte[] file(String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new AssertionError("no '%s' in the zip, but %s".formatted(name, files.keySet()));
        }
        return bytes;
    }

    public List<String> resources() {
        return descriptor.get("resources").values().stream()
                .map(one -> one.get("name").asString())
                .toList();
    }

    JsonNode resource(String name) {
        return descriptor.get("resources").values().stream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The lines of a CSV resource, by column; empty text is nothing. */
    public List<Map<String, String>> rows(String name) {
        var lines = new ArrayList<Map<String, String>>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new String(file(resource(name).get("path").asString()), UTF_8))) {
            csv.forEach(line -> lines.add(line.getFieldsAsMap()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    /** Each resource against its own description; how many rows of data there are. */
    public long valid() {
        var rows = 0L;
        for (var resource : descriptor.get("resources").values()) {
            var bytes = file(resource.get("path").asString());
            assertThat((long) bytes.length).isEqualTo(resource.get("bytes").asLong());
            assertThat("sha256:" + sha256(bytes)).isEqualTo(resource.get("hash").asString());
            if (resource.get("format").asString().equals("csv")) {
                var lines = fits(resource);
                if (resource.has("rows")) {
                    assertThat(lines).isEqualTo(resource.get("rows").asLong());
                    rows += lines;
                }
            }
        }
        return rows;
    }

    private long fits(JsonNode resource) {
        var name = resource.get("name").asString();
        var fields = resource.get("schema").get("fields").values().stream()
                .map(Field::of)
                .toList();
        var key = resource.get("schema").get("primaryKey").values().stream()
                .map(JsonNode::asString)
                .toList();
        var rows = rows(name);
        var keys = new HashSet<List<String>>();
        for (var row : rows) {
            assertThat(List.copyOf(row.keySet()))
                    .isEqualTo(fields.stream().map(Field::name).toList());
            for (var field : fields) {
                var value = row.getOrDefault(field.name(), "");
                if (!field.holds(value)) {
                    throw new AssertionError("%s.%s is '%s'".formatted(name, field, value));
                }
            }
            if (!keys.add(key.stream().map(row::get).toList())) {
                throw new AssertionError("%s: the key %s is there twice: %s".formatted(name, key, row));
            }
        }
        return rows.size();
    }

    /** A column, read once: there are many rows. */
    private record Field(
            String name,
            String type,
            boolean required,
            Optional<Pattern> pattern,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Set<String> words) {

        private static final Pattern NUMBER = Pattern.compile("-?\\d+(,\\d+)?");

        static Field of(JsonNode field) {
            var rules = field.has("constraints") ? field.get("constraints") : new JsonMapper().createObjectNode();
            var type = field.get("type").asString();
            assertThat(type.equals("number")).isEqualTo(field.has("decimalChar"));
            return new Field(
                    field.get("name").asString(),
                    type,
                    rules.path("required").asBoolean(false),
                    rules.has("pattern")
                            ? Optional.of(Pattern.compile(rules.get("pattern").asString()))
                            : Optional.empty(),
                    number(rules, "minimum"),
                    number(rules, "maximum"),
                    rules.path("enum").values().stream().map(JsonNode::asString).collect(Collectors.toSet()));
        }

        private static Optional<BigDecimal> number(JsonNode rules, String name) {
            return rules.has(name) ? Optional.of(rules.get(name).decimalValue()) : Optional.empty();
        }

        boolean holds(String value) {
            if (value.isEmpty()) {
                return !required;
            }
            return isOfType(value)
                    && pattern.filter(one -> !one.matcher(value).matches()).isEmpty()
                    && (words.isEmpty() || words.contains(value));
        }

        private boolean isOfType(String value) {
            return switch (type) {
                case "integer" -> value.matches("-?\\d+") && within(new BigDecimal(value));
                case "number" -> NUMBER.matcher(value).matches() && within(new BigDecimal(value.replace(',', '.')));
                case "date" -> LocalDate.parse(value).toString().equals(value);
                case "yearmonth" -> YearMonth.parse(value).toString().equals(value);
                case "datetime" -> OffsetDateTime.parse(value).getYear() > 2000;
                case "string" -> true;
                default -> false;
            };
        }

        private boolean within(BigDecimal value) {
            return least.filter(one -> value.compareTo(one) < 0).isEmpty()
                    && most.filter(one -> value.compareTo(one) > 0).isEmpty();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The column of a resource, line by line. */
    List<String> column(String resource, String name) {
        var rows = rows(resource);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> rows.get(at).get(name))
                .toList();
    }
}
