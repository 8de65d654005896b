// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What goes wrong with files on their way: in bytes, lines, columns, encodings and packing. The same seed does the same. */
@SuppressWarnings("ArrayRecordComponent") // The bytes are written once and compared with nothing.
final class Mutations {

    /** More than a check may ever hold in memory. */
    private static final int BOMB_MEGABYTES = 200;

    private static final byte[] BOMB = bomb();

    /**
     * What a file has become.
     *
     * @param text what was packed, if it was, but for what makes it a bomb
     */
    record Mutated(String name, byte[] bytes, byte[] text, String what) {}

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\"",
            "\"\"",
            "-0",
            "1e9",
            "NaN",
            "9999999999999999999999999,99",
            "0,005",
            "1.234,50",
            "٣",
            "2025-13",
            "2025-02-30",
            "000",
            "147;147",
            "'; DROP TABLE x; --",
            "=1+1",
            "\u0000",
            "\u202e147",
            "😀",
            "x".repeat(70_000),
            "\r",
            "\t",
            "NULL",
            "0101010000",
            "æøå");

    private final Random chance;

    Mutations(long seed) {
        this.chance = new Random(seed);
    }

    Mutated of(String name, String good) {
        var text = mutatedText(good);
        var bytes = mutatedBytes(text.bytes());
        var packed = packed(name, bytes.bytes());
        return new Mutated(
                packed.name(), packed.bytes(), bytes.bytes(), text.what() + ", " + bytes.what() + ", " + packed.what());
    }

    private record Packed(String name, byte[] bytes, String what) {}

    private record Changed(byte[] bytes, String what) {}

    private Changed mutatedText(String good) {
        var what = new ArrayList<String>();
        var lines = new ArrayList<>(good.lines().toList());
        for (var times = chance.nextInt(3); times > 0; times--) {
            what.add(changeLines(lines));
        }
        var text = String.join(chance.nextInt(10) == 0 ? "\r\n" : "\n", lines) + (chance.nextInt(8) == 0 ? "" : "\n");
        var charset = switch (chance.nextInt(12)) {
            case 0 -> Charset.forName("windows-1252");
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> Charset.forName("IBM850");
            default -> StandardCharsets.UTF_8;
        };
        what.add(charset.name());
        return new Changed(text.getBytes(charset), String.join(" + ", what));
    }

    private String changeLines(List<String> lines) {
        if (lines.isEmpty()) {
            return "no lines left";
        }
        var at = chance.nextInt(lines.size());
        var other = chance.nextInt(lines.size());
        return switch (chance.nextInt(9)) {
            case 0 -> told("line removed", () -> lines.remove(at));
            case 1 -> told("line doubled", () -> lines.add(other, lines.get(at)));
            case 2 -> told("lines changed places", () -> java.util.Collections.swap(lines, at, other));
            case 3 -> told("column removed", () -> everywhere(lines, fields -> without(fields, other)));
            case 4 -> told("columns changed places", () -> everywhere(lines, fields -> swapped(fields, at, other)));
            case 5 -> told("other separator", () -> lines.replaceAll(line -> line.replace(';', ',')));
            case 6 ->
                told(
                        "line cut",
                        () -> lines.set(
                                at, lines.get(at).substring(0, lines.get(at).length() / 2)));
            case 7 -> told("quote opened", () -> lines.set(at, "\"" + lines.get(at)));
            default -> told("nasty value", () -> lines.set(at, String.join(";", nasty(lines.get(at)))));
        };
    }

    private static String told(String what, Runnable change) {
        change.run();
        return what;
    }

    private static void everywhere(List<String> lines, UnaryOperator<List<String>> change) {
        lines.replaceAll(line -> String.join(";", change.apply(List.of(line.split(";", -1)))));
    }

    private static List<String> without(List<String> fields, int at) {
        var fewer = new ArrayList<>(fields);
        fewer.remove(at % fields.size());
        return fewer;
    }

    private static List<String> swapped(List<String> fields, int one, int other) {
        var swapped = new ArrayList<>(fields);
        java.util.Collections.swap(swapped, one % fields.size(), other % fields.size());
        return swapped;
    }

    private List<String> nasty(String line) {
        var fields = new ArrayList<>(List.of(line.split(";", -1)));
        fields.set(chance.nextInt(fields.size()), NASTY.get(chance.nextInt(NASTY.size())));
        return fields;
    }

    private Changed mutatedBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return new Changed(bytes, "empty");
        }
        var at = chance.nextInt(bytes.length);
        return switch (chance.nextInt(8)) {
            case 0 -> {
                var changed = bytes.clone();
                changed[at] = (byte) chance.nextInt(256);
                yield new Changed(changed, "byte changed");
            }
            case 1 -> new Changed(Arrays.copyOf(bytes, at), "cut");
            case 2 -> {
                var noise = new byte[1 + chance.nextInt(40)];
                chance.nextBytes(noise);
                yield new Changed(
                        joined(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(bytes, at, bytes.length)),
                        "noise put in");
            }
            case 3 -> new Changed(joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes), "byte order mark");
            default -> new Changed(bytes, "bytes as they were");
        };
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Packed packed(String name, byte[] bytes) {
        return switch (chance.nextInt(9)) {
            case 0 -> new Packed(name + ".gz", Door.gzip(bytes), "gzip");
            case 1 -> {
                var packed = Door.gzip(bytes);
                yield new Packed(name + ".gz", Arrays.copyOf(packed, chance.nextInt(packed.length)), "gzip cut");
            }
            case 2 -> new Packed(name + ".gz", bytes, "called gzip");
            case 3 -> zip(name, bytes);
            case 4 -> gzipInParts(name, bytes);
            default -> new Packed(name, bytes, "plain");
        };
    }

    /** As programs make that pack piece by piece; the last piece may be a bomb. */
    private Packed gzipInParts(String name, byte[] bytes) {
        var middle = bytes.length / 2;
        var bomb = chance.nextInt(20) == 0;
        var packed = joined(
                Door.gzip(Arrays.copyOf(bytes, middle)),
                Door.gzip(Arrays.copyOfRange(bytes, middle, bytes.length)),
                bomb ? BOMB : new byte[0]);
        return new Packed(name + ".gz", packed, "gzip in parts" + (bomb ? ", bomb" : ""));
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            for (var megabyte = 0; megabyte < BOMB_MEGABYTES; megabyte++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return packed.toByteArray();
    }

    private Packed zip(String name, byte[] bytes) {
        var entry = List.of("x.csv", "../../x.csv", "/etc/x", "a\\..\\x", "").get(chance.nextInt(5));
        var bomb = chance.nextInt(20) == 0;
        var more = chance.nextInt(5) == 0;
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(bytes);
            for (var megabyte = 0; bomb && megabyte < BOMB_MEGABYTES; megabyte++) {
                out.write(new byte[1 << 20]);
            }
            if (more) {
                out.putNextEntry(new ZipEntry("../y.csv"));
                out.write(bytes);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new Packed(
                name.replace(".csv", ".zip"),
                packed.toByteArray(),
                "zip of '" + entry + "'" + (more ? " and another" : "") + (bomb ? ", bomb" : ""));
    }
}
