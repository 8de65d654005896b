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
                .ofNamedCsvRecord(
                        new String(file(resource(name).get("path").asString()), UTF_8))) {
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
        var fields = resource.get("schema").get("fields").values().stream().toList();
        var key = resource.get("schema").get("primaryKey").values().stream()
                .map(JsonNode::asString)
                .toList();
        var rows = rows(name);
        var keys = new HashSet<List<String>>();
        for (var row : rows) {
            assertThat(row.keySet())
                    .as(name)
                    .containsExactlyElementsOf(
                            fields.stream().map(field -> field.get("name").asString()).toList());
            fields.forEach(field -> fits(name, field, row.get(field.get("name").asString())));
            assertThat(keys.add(key.stream().map(row::get).toList()))
                    .as("%s: the key %s is there once: %s", name, key, row)
                    .isTrue();
        }
        return rows.size();
    }

    private static void fits(String name, JsonNode field, String value) {
        var where = name + "." + field.get("name").asString() + " = '" + value + "'";
        var rules = field.has("constraints") ? field.get("constraints") : new JsonMapper().createObjectNode();
        if (value.isEmpty()) {
            assertThat(rules.path("required").asBoolean(false)).as(where).isFalse();
            return;
        }
        switch (field.get("type").asString()) {
            case "integer" -> within(where, rules, new BigDecimal(Long.parseLong(value)));
            case "number" -> {
                assertThat(field.get("decimalChar").asString()).isEqualTo(",");
                assertThat(value).as(where).matches("-?\\d+(,\\d+)?");
                within(where, rules, new BigDecimal(value.replace(',', '.')));
            }
            case "date" -> assertThat(LocalDate.parse(value)).as(where).isNotNull();
            case "yearmonth" -> assertThat(YearMonth.parse(value)).as(where).isNotNull();
            case "datetime" -> assertThat(OffsetDateTime.parse(value)).as(where).isNotNull();
            default -> assertThat(field.get("type").asString()).as(where).isEqualTo("string");
        }
        if (rules.has("pattern")) {
            assertThat(value).as(where).matches(rules.get("pattern").asString());
        }
        if (rules.has("enum")) {
            assertThat(rules.get("enum").values().stream().map(JsonNode::asString)).as(where).contains(value);
        }
    }

    private static void within(String where, JsonNode rules, BigDecimal value) {
        if (rules.has("minimum")) {
            assertThat(value).as(where).isGreaterThanOrEqualTo(rules.get("minimum").decimalValue());
        }
        if (rules.has("maximum")) {
            assertThat(value).as(where).isLessThanOrEqualTo(rules.get("maximum").decimalValue());
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
