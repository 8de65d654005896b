// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Outcome;
import dk.flis.store.AcceptDeliveries.Candidate;
import dk.flis.store.Deliver.InWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From outcomes of the checks to receipts: rows that were accepted are laid in place, and the decisions written. */
final class Decide {

    private final StageFacts facts;
    private final AcceptDeliveries accepting;
    private final WriteDecisions decisions;

    Decide(StageFacts facts, AcceptDeliveries accepting, WriteDecisions decisions) {
        this.facts = facts;
        this.accepting = accepting;
        this.decisions = decisions;
    }

    /**
     * Receipts in the order of the files; what they say is lasting.
     *
     * @param same by the number of a file that is here already, the delivery that brought it
     * @param outcomes of all others, by number
     */
    List<Receipt> on(List<InWork> files, Map<Long, Current> same, Map<Long, Outcome> outcomes) {
        var receipts = new HashMap<Long, Receipt>();
        var without = new ArrayList<Decision>();
        var fit = new LinkedHashMap<InWork, Outcome.Accepted>();
        for (var file : files) {
            var current = same.get(file.number());
            if (current != null) {
                without.add(Decision.unchanged(file.number(), current, List.of()));
                receipts.put(file.number(), unchanged(file, current));
                continue;
            }
            switch (outcome(file, outcomes)) {
                case Outcome.Accepted accepted -> fit.put(file, accepted);
                case Outcome.Rejected(var findings, var slice) -> {
                    without.add(Decision.rejected(file.number(), slice.map(SliceKey::of), findings));
                    receipts.put(file.number(), new Receipt.Rejected(file.file(), file.number(), findings));
                }
            }
        }
        decisions.write(without);
        accept(fit).forEach(receipt -> receipts.put(receipt.number(), receipt));
        return files.stream()
                .map(file -> Optional.ofNullable(receipts.get(file.number())).orElseThrow())
                .toList();
    }

    /** What was kept and what was checked must be the same bytes. */
    private static Outcome outcome(InWork file, Map<Long, Outcome> outcomes) {
        var outcome = Optional.ofNullable(outcomes.get(file.number())).orElseThrow();
        return outcome instanceof Outcome.Accepted accepted
                        && !accepted.checked()
                                .sha256()
                                .equals(file.received().original().sha256())
                ? new Outcome.Rejected(
                        List.of(changedMeanwhile(file.file())),
                        Optional.of(accepted.checked().slice()))
                : outcome;
    }

    private static Receipt unchanged(InWork file, Current current) {
        return new Receipt.Unchanged(file.file(), file.number(), current.slice().slice(), current.number());
    }

    private List<Receipt> accept(Map<InWork, Outcome.Accepted> fit) {
        var checked = new LinkedHashMap<Long, Checked>();
        fit.forEach((file, accepted) -> checked.put(file.number(), accepted.checked()));
        var staged = facts.stage(checked);
        var candidates = fit.entrySet().stream()
                .map(one -> new Candidate(
                        one.getKey().number(),
                        one.getValue().checked(),
                        Optional.ofNullable(staged.get(one.getKey().number())).orElseThrow(),
                        one.getValue().warnings()))
                .toList();
        var standings = accepting.accept(candidates);
        var receipts = new ArrayList<Receipt>();
        for (var file : fit.keySet()) {
            receipts.add(receipt(file, candidates.get(receipts.size()), standings.get(receipts.size())));
        }
        return receipts;
    }

    private Receipt receipt(InWork file, Candidate candidate, Standing standing) {
        return switch (standing) {
            case Standing.First _ -> accepted(file, candidate, candidate.warnings());
            case Standing.Behind(var other) -> {
                var all = new ArrayList<>(candidate.warnings());
                all.add(behind(file.file(), other.number()));
                yield accepted(file, candidate, all);
            }
            case Standing.Same(var other) -> {
                facts.drop(candidate.staged());
                yield unchanged(file, other);
            }
        };
    }

    private static Receipt accepted(InWork file, Candidate candidate, List<Finding> warnings) {
        var checked = candidate.checked();
        return new Receipt.Accepted(file.file(), file.number(), checked.slice(), checked.rows(), warnings);
    }

    private static Finding changedMeanwhile(Path file) {
        return finding(
                "fil-aendret",
                Severity.ERROR,
                file,
                "Filen blev ændret, mens den blev læst",
                "Vent, til filen er skrevet færdig, og lever den igen");
    }

    private static Finding behind(Path file, long other) {
        return finding(
                "senere-leverance-findes",
                Severity.WARNING,
                file,
                "Leverancen er godkendt, men leverance %d er senere og gælder fortsat".formatted(other),
                "Skal denne leverance gælde, så lever den igen med et højere løbenummer");
    }

    private static Finding finding(String check, Severity severity, Path file, String message, String advice) {
        return new Finding(check, severity, Deliver.name(file), 0, Optional.empty(), Optional.empty(), message, advice);
    }
}
