// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Dataset;
import dk.flis.portal.view.ReconcileViews.SumLine;
import dk.flis.portal.view.ReconcileViews.Sums;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Grouping;
import dk.flis.reconcile.Reconciliation;
import dk.flis.reconcile.Reconciliation.Basis;
import dk.flis.reconcile.Reconciliation.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a reconciliation out, group by group. */
final class SumTables {

    private final Dataset dataset;
    private final Grouping grouping;
    private final Words words;

    /** @param grouping as the catalogue has it, for the names of its codes */
    SumTables(Dataset dataset, Grouping grouping, Words words) {
        this.dataset = dataset;
        this.grouping = grouping;
        this.words = words;
    }

    Sums table(Reconciliation found) {
        return new Sums(
                heads(found.columns()),
                theirs(found.basis()),
                found.basis() == Basis.LEDGER
                        && found.lines().stream().anyMatch(line -> line.noted().isPresent()),
                found.lines().stream().map(line -> line(line, found.basis())).toList(),
                total(found),
                sentence(found),
                found.agrees());
    }

    List<String> heads(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(at -> grouping.totals().by().get(at).column())
                .map(column -> dataset.column(column).map(one -> one.title()).orElse(column))
                .toList();
    }

    String theirs(Basis basis) {
        return switch (basis) {
            case LEDGER -> words.say("reconcile.ledger");
            case NOTE -> words.say("reconcile.note");
            case NOTHING -> "";
        };
    }

    /** The same in a sentence. */
    private String with(Basis basis) {
        return switch (basis) {
            case LEDGER -> words.say("reconcile.with.ledger");
            case NOTE -> words.say("reconcile.with.note");
            case NOTHING -> "";
        };
    }

    /** What the table says in one sentence. */
    String sentence(Reconciliation found) {
        var unmatched = found.unmatched().size();
        return switch (found.basis()) {
            case NOTHING -> words.say("reconcile.sentence.nothing");
            case LEDGER, NOTE ->
                found.agrees()
                        ? words.say("reconcile.sentence.agrees", found.lines().size(), with(found.basis()))
                        : words.say(
                                "reconcile.sentence.differs",
                                found.lines().stream()
                                        .filter(line ->
                                                line.difference(found.basis()).signum() != 0)
                                        .count(),
                                found.lines().size(),
                                words.signed(found.difference(), 2),
                                unmatched);
        };
    }

    private SumLine line(Line line, Basis basis) {
        var difference = line.difference(basis);
        return new SumLine(
                IntStream.range(0, line.group().size())
                        .mapToObj(at -> named(line.group().get(at), at))
                        .toList(),
                count(line.ours().rows()),
                line.ours().rows() == 0 ? "" : amount(line.ours().amount()),
                line.noted().map(this::amount).orElse(""),
                theirs(line, basis).map(this::amount).orElse(""),
                basis == Basis.NOTHING ? "" : difference(difference),
                basis != Basis.NOTHING && difference.signum() != 0,
                line.isUnmatched(basis) ? remark(line, basis) : unknown(line));
    }

    private static Optional<BigDecimal> theirs(Line line, Basis basis) {
        return switch (basis) {
            case LEDGER -> line.ledger();
            case NOTE -> line.noted();
            case NOTHING -> Optional.empty();
        };
    }

    private String remark(Line line, Basis basis) {
        if (line.ours().rows() > 0) {
            return words.say("reconcile.only.ours");
        }
        return Stream.of(words.say("reconcile.only.theirs", with(basis)), unknown(line))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The chart has no such code: what was delivered is of the chart, so somebody typed it. */
    private String unknown(Line line) {
        return IntStream.range(0, line.group().size())
                        .anyMatch(at -> grouping.name(line.group().get(at), at).isEmpty()
                                && grouping.lists().get(at).isPresent())
                ? words.say("reconcile.unknown")
                : "";
    }

    private String named(String code, int at) {
        return (code + " " + grouping.name(code, at)).strip();
    }

    private SumLine total(Reconciliation found) {
        var differs = found.basis() != Basis.NOTHING && found.difference().signum() != 0;
        return new SumLine(
                List.of(words.say("reconcile.total")),
                count(found.ours().rows()),
                amount(found.ours().amount()),
                found.lines().stream()
                        .flatMap(line -> line.noted().stream())
                        .reduce(BigDecimal::add)
                        .map(this::amount)
                        .orElse(""),
                found.basis() == Basis.NOTHING ? "" : amount(found.theirs()),
                found.basis() == Basis.NOTHING ? "" : difference(found.difference()),
                differs,
                "");
    }

    private String difference(BigDecimal difference) {
        return difference.signum() == 0 ? amount(difference) : words.signed(difference, 2);
    }

    private String amount(BigDecimal amount) {
        return words.number(amount, 2);
    }

    private String count(long rows) {
        return words.number(BigDecimal.valueOf(rows), 0);
    }
}
