// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Dataset.ControlTotals;
import dk.flis.catalogue.Dataset.ControlTotals.Group;
import dk.flis.engine.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows must add up to what the source's own ledger says, group by group. */
final class CheckControlTotals implements TableCheck {

    private final Note note;

    CheckControlTotals(Note note) {
        this.note = note;
    }

    @Override
    public void check(Rows rows, Findings findings) {
        var totals = rows.file().layout().dataset().totals();
        // Sums of a file in which amounts or accounts could not be read say nothing new.
        if (totals.isEmpty() || note.totals().isEmpty() || rows.anyFaulty()) {
            return;
        }
        var told = told(totals.get(), findings);
        var there = there(rows, totals.get());
        for (var group : union(told, there)) {
            var ours = there.getOrDefault(group, BigDecimal.ZERO);
            var theirs = told.getOrDefault(group, BigDecimal.ZERO);
            if (ours.compareTo(theirs) != 0) {
                findings.error(Place.column(0, totals.get().measure()), differs(totals.get(), group, theirs, ours));
            }
        }
    }

    private static List<List<String>> union(Map<List<String>, BigDecimal> told, Map<List<String>, BigDecimal> there) {
        var groups = new ArrayList<>(told.keySet());
        there.keySet().stream().filter(group -> !told.containsKey(group)).forEach(groups::add);
        return groups;
    }

    private Map<List<String>, BigDecimal> told(ControlTotals totals, Findings findings) {
        var told = new LinkedHashMap<List<String>, BigDecimal>();
        for (var total : note.totals()) {
            var group = totals.by().stream()
                    .map(by -> bare(total.fields().getOrDefault(by.column(), "")))
                    .toList();
            var sum = amount(total.fields().getOrDefault(totals.measure(), ""));
            if (sum.isPresent()) {
                told.merge(group, sum.get(), BigDecimal::add);
            } else {
                findings.error(Place.WHOLE_FILE, unreadable(totals));
            }
        }
        return told;
    }

    private static Optional<BigDecimal> amount(String written) {
        var number = written.strip();
        return number.matches("-?\\d{1,18}([.,]\\d{1,9})?")
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }

    private static Map<List<String>, BigDecimal> there(Rows rows, ControlTotals totals) {
        var there = new LinkedHashMap<List<String>, BigDecimal>();
        // First by whole codes, which are few, and as they are held; the cut is then made on those alone.
        var sql = """
                SELECT %s, sum(beloeb) FROM (SELECT %s, sum(%s) AS beloeb FROM raekker WHERE NOT ude GROUP BY ALL) \
                GROUP BY ALL ORDER BY ALL""".formatted(
                        totals.by().stream().map(by -> cut(rows, by)).collect(Collectors.joining(", ")),
                        totals.by().stream()
                                .map(by -> field(rows, by.column()).held())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        field(rows, totals.measure()).held());
        rows.session().each(sql, row -> {
            var group = new ArrayList<String>();
            for (var at = 1; at <= totals.by().size(); at++) {
                group.add(bare(Optional.ofNullable(row.getString(at)).orElse("")));
            }
            there.merge(
                    group,
                    Optional.ofNullable(row.getBigDecimal(group.size() + 1)).orElse(BigDecimal.ZERO),
                    BigDecimal::add);
        });
        return there;
    }

    private static String cut(Rows rows, Group by) {
        var field = field(rows, by.column());
        var code = field.reading().stored(field.held());
        var separator = field.code()
                .flatMap(read -> read.spellings().list().separator())
                .map(String::valueOf)
                .orElse(".");
        return by.segments() == 0
                ? code
                : "array_to_string(string_split(%1$s, %2$s)[1:%3$d], %2$s)"
                        .formatted(code, Engine.literal(separator), by.segments());
    }

    private static Field field(Rows rows, String column) {
        return rows.fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dataset has no column '" + column + "'"));
    }

    /** 03 and 3 are one group, in the note and in the rows. */
    private static String bare(String code) {
        return code.strip().replaceFirst("^0+(?=\\d)", "");
    }

    private static Complaint unreadable(ControlTotals totals) {
        return new Complaint(
                "foelgeseddel",
                "En kontroltotal i følgesedlen har intet beløb i feltet '%s'".formatted(totals.measure()),
                "Skriv beløbet med cifre og decimaltegn, for eksempel \"1250.50\"");
    }

    private static Complaint differs(ControlTotals totals, List<String> group, BigDecimal told, BigDecimal there) {
        var names = new ArrayList<String>();
        for (var at = 0; at < group.size(); at++) {
            names.add(totals.by().get(at).column() + ' ' + Shown.text(group.get(at)));
        }
        return new Complaint(
                "kontroltotal",
                "Følgesedlens sum for %s er %s, men rækkerne giver %s; forskellen er %s"
                        .formatted(
                                String.join(", ", names),
                                told.toPlainString(),
                                there.toPlainString(),
                                there.subtract(told).toPlainString()),
                "Afstem udtrækket med kildesystemet; mangler der rækker, eller er nogle leveret to gange?");
    }
}
