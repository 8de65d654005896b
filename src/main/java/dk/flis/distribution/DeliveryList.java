// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.flis.distribution.MonthChange.Slot;
import dk.flis.store.Behind.Shown;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** {@code leverancer.csv} of an extract: which months it holds, which of them take the place of others, and which are taken back. */
final class DeliveryList {

    static final String NAME = "leverancer.csv";

    private static final List<String> COLUMNS =
            List.of("datasaet", "maaned", "aendring", "levering", "erstatter", "fil", "sha256", "modtaget", "raekker");

    private DeliveryList() {}

    static byte[] csv(List<MonthChange> changes) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(COLUMNS);
            changes.forEach(change -> csv.writeRecord(cells(change)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<String> cells(MonthChange change) {
        return switch (change) {
            case MonthChange.Fresh(var slot, var shown) -> cells(slot, "ny", shown, "");
            case MonthChange.Replaced(var slot, var shown, var before) ->
                cells(slot, "erstattet", shown, Long.toString(before));
            case MonthChange.Gone(var slot, var before) ->
                List.of(
                        slot.dataset().value(),
                        slot.month().toString(),
                        "udgaaet",
                        "",
                        Long.toString(before),
                        "",
                        "",
                        "",
                        "0");
        };
    }

    private static List<String> cells(Slot slot, String change, Shown shown, String before) {
        return List.of(
                slot.dataset().value(),
                slot.month().toString(),
                change,
                Long.toString(shown.delivery()),
                before,
                shown.file(),
                shown.sha256(),
                shown.received().truncatedTo(ChronoUnit.SECONDS).toString(),
                Long.toString(shown.rows()));
    }

    static Map<String, Object> schema() {
        return DataPackageJson.named(
                "fields",
                List.of(
                        field("datasaet", "string", "Datasættets id, som filen i data/ hedder"),
                        field("maaned", "yearmonth", "Måneden"),
                        DataPackageJson.named(
                                "name",
                                "aendring",
                                "type",
                                "string",
                                "description",
                                "ny: modtageren har ikke måneden. erstattet: slet modtagerens rækker af den leverance, der står i erstatter, og læg måneden ind. udgaaet: slet dem, der kommer ingen i stedet",
                                "constraints",
                                DataPackageJson.named("required", true, "enum", List.of("ny", "erstattet", "udgaaet"))),
                        field("levering", "integer", "Leverancens nummer, som i kolonnen _levering"),
                        field("erstatter", "integer", "Den leverance, hvis rækker skal slettes"),
                        field("fil", "string", "Den leverede fils navn"),
                        field("sha256", "string", "Den leverede fils SHA-256"),
                        field("modtaget", "datetime", "Hvornår den blev modtaget"),
                        field("raekker", "integer", "Månedens rækker i dette udtræk")),
                "primaryKey",
                List.of("datasaet", "maaned"),
                "missingValues",
                List.of(""));
    }

    private static Map<String, Object> field(String name, String type, String description) {
        return DataPackageJson.named("name", name, "type", type, "description", description);
    }
}
