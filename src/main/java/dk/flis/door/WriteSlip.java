// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.store.Slip;
import dk.flis.store.Slip.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A receipt as files beside the delivery: a text for people and programs, and the findings as CSV for a spreadsheet. */
public final class WriteSlip {

    /** What a file's name is followed by. */
    static final String TEXT = ".kvittering.txt";

    static final String FINDINGS = ".fund.csv";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX").withZone(ZoneId.of("Europe/Copenhagen"));

    private WriteSlip() {}

    /** First what a program reads, a word and a value in each line; then what a clerk does. */
    public static byte[] text(Slip slip) {
        var text = new StringBuilder("KVITTERING FRA FLIS\n\n");
        head(slip).forEach((word, value) -> text.append("%-18s%s%n".formatted(word + ":", value)));
        text.append('\n').append(said(slip)).append('\n');
        kinds(slip).values().forEach(kind -> text.append('\n').append(kind(kind)));
        return text.toString().replace(System.lineSeparator(), "\n").getBytes(UTF_8);
    }

    private static Map<String, String> head(Slip slip) {
        var head = new LinkedHashMap<String, String>();
        head.put("Leverance", Long.toString(slip.number()));
        head.put("Fil", slip.file());
        head.put("SHA-256", slip.sha256());
        head.put("Bytes", Long.toString(slip.bytes()));
        head.put("Modtaget", MOMENT.format(slip.received()));
        head.put("Udfald", outcome(slip.verdict()));
        slip.slice().ifPresent(slice -> slice(slice, head));
        if (slip.verdict() instanceof Verdict.Accepted accepted) {
            head.put("Rækker", Long.toString(accepted.rows()));
        }
        if (slip.verdict() instanceof Verdict.Unchanged unchanged) {
            head.put("Samme som", Long.toString(unchanged.same()));
        }
        head.put("Fejl", Long.toString(slip.count(Severity.ERROR)));
        head.put("Advarsler", Long.toString(slip.count(Severity.WARNING)));
        return head;
    }

    private static void slice(Slice slice, Map<String, String> head) {
        head.put("Datasæt", slice.dataset().value());
        if (slice instanceof Slice.OfMunicipality own) {
            head.put("Kommune", own.municipality().toString());
            head.put("Måned", own.month().toString());
        }
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.InWork _ -> "modtaget";
            case Verdict.Accepted _ -> "godkendt";
            case Verdict.Unchanged _ -> "uændret";
            case Verdict.Rejected _ -> "afvist";
        };
    }

    private static String said(Slip slip) {
        return switch (slip.verdict()) {
            case Verdict.InWork _ -> "Filen er modtaget og gemt. Den bliver kontrolleret.";
            case Verdict.Accepted accepted ->
                accepted.counts()
                        ? "Filen er godkendt. Tallene kan ses fra den næste offentliggørelse."
                        : "Filen er godkendt, men en anden leverance af de samme data er senere og gælder.";
            case Verdict.Unchanged _ -> "Filen er den samme, som gælder i forvejen. Intet er ændret.";
            case Verdict.Rejected _ ->
                "Filen er afvist som helhed; intet af den bruges. Ret det, der står her, og send filen igen.";
        };
    }

    private static Map<String, List<Finding>> kinds(Slip slip) {
        return slip.findings().stream()
                .collect(Collectors.groupingBy(
                        (Function<Finding, String>) finding -> finding.severity() + finding.check(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String kind(List<Finding> kind) {
        var first = kind.getFirst();
        var text = new StringBuilder("%s %s, %d fund\n"
                .formatted(first.severity() == Severity.ERROR ? "FEJL" : "ADVARSEL", first.check(), kind.size()));
        kind.stream()
                .limit(5)
                .forEach(finding -> text.append("  ")
                        .append(place(finding))
                        .append(finding.message())
                        .append('\n'));
        if (kind.size() > 5) {
            text.append("  … resten står i filen, der ender på ")
                    .append(FINDINGS)
                    .append('\n');
        }
        return text.append("  Råd: ").append(first.advice()).append('\n').toString();
    }

    private static String place(Finding finding) {
        var line = finding.line() == 0 ? "" : "Linje " + finding.line();
        var column = finding.column()
                .map(name -> (line.isEmpty() ? "Kolonne " : ", kolonne ") + name)
                .orElse("");
        var where = line + column;
        return where.isEmpty() ? "" : where + ": ";
    }

    /** One line for each finding, as Danish spreadsheets open it. */
    public static byte[] findings(Slip slip) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("alvor", "kontrol", "linje", "kolonne", "vaerdi", "fund", "raad");
            slip.findings().forEach(finding -> csv.writeRecord(cells(finding)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.severity() == Severity.ERROR ? "fejl" : "advarsel",
                plain(finding.check()),
                finding.line() == 0 ? "" : Long.toString(finding.line()),
                plain(finding.column().orElse("")),
                plain(finding.value().orElse("")),
                plain(finding.message()),
                plain(finding.advice()));
    }

    /** A sender's value must not become a formula in the spreadsheet of whoever opens the file. */
    private static String plain(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || text.matches("[+-]?[\\d.,]+");
        return harmless ? text : "'" + text;
    }
}
