// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Dataset.ControlTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        compare(totals.get(), there(rows, new ControlSums(totals.get(), rows.fields())), findings);
    }

    /** @param there the sums of the rows, by their groups */
    void compare(ControlTotals totals, Map<List<String>, BigDecimal> there, Findings findings) {
        var told = told(totals, findings);
        for (var group : union(told, there)) {
            var ours = there.getOrDefault(group, BigDecimal.ZERO);
            var theirs = told.getOrDefault(group, BigDecimal.ZERO);
            if (ours.compareTo(theirs) != 0) {
                findings.error(Place.column(0, totals.measure()), differs(totals, group, theirs, ours));
            }
        }
    }

    private static Map<List<String>, BigDecimal> there(Rows rows, ControlSums sums) {
        var there = new LinkedHashMap<List<String>, BigDecimal>();
        rows.session().each(sums.sql("WHERE NOT ude"), row -> sums.add(row, there));
        return there;
    }

    private static List<List<String>> union(Map<List<String>, BigDecimal> told, Map<List<String>, BigDecimal> there) {
        var groups = new ArrayList<>(told.keySet());
        there.keySet().stream().filter(group -> !told.containsKey(group)).forEach(groups::add);
        return groups;
    }

    /** What the note says, by its groups. */
    Map<List<String>, BigDecimal> told(ControlTotals totals, Findings findings) {
        var told = new LinkedHashMap<List<String>, BigDecimal>();
        for (var total : note.totals()) {
            var group = totals.by().stream()
                    .map(by -> ControlSums.bare(total.fields().getOrDefault(by.column(), "")))
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
