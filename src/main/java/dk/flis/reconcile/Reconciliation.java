// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What was delivered, held against the delivery notes and the ledger's own totals, group by group, to the øre.
 *
 * @param basis what it is held against
 */
public record Reconciliation(Basis basis, int columns, boolean whole, List<Line> lines) {

    /** 10 after 2. */
    private static final Comparator<List<String>> ORDER =
            Comparator.comparing(Reconciliation::padded).thenComparing(group -> String.join(" ", group));

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    public enum Basis {
        LEDGER,
        /** The delivery notes, which came from the same system as the file. */
        NOTE,
        NOTHING
    }

    /**
     * @param noted by the delivery notes; empty where one is silent, or gives coarser sums than these
     * @param ledger by the ledger; empty where it has no such account
     */
    public record Line(List<String> group, Sum ours, Optional<BigDecimal> noted, Optional<BigDecimal> ledger) {

        public Line {
            group = List.copyOf(group);
        }

        Optional<BigDecimal> theirs(Basis basis) {
            return switch (basis) {
                case LEDGER -> ledger;
                case NOTE -> noted;
                case NOTHING -> Optional.empty();
            };
        }

        /** Delivered less theirs. */
        public BigDecimal difference(Basis basis) {
            return ours.amount().subtract(theirs(basis).orElse(BigDecimal.ZERO));
        }

        /** Only one side has it. */
        public boolean isUnmatched(Basis basis) {
            return basis != Basis.NOTHING && (ours.rows() == 0 || theirs(basis).isEmpty());
        }
    }

    /** Of nothing typed the groups are the catalogue's. */
    public static Reconciliation of(Books books, Grouping usual, Ledger ledger) {
        return switch (ledger) {
            case Ledger.Totals(var grouping, var sums) -> of(Basis.LEDGER, books, grouping, sums);
            case Ledger.Empty _, Ledger.Faulty _ ->
                of(books.noted() ? Basis.NOTE : Basis.NOTHING, books, usual, Map.of());
        };
    }

    private static Reconciliation of(
            Basis basis, Books books, Grouping grouping, Map<List<String>, BigDecimal> ledger) {
        var ours = new LinkedHashMap<List<String>, Sum>();
        books.sums().forEach((codes, sum) -> ours.merge(grouping.group(codes), sum, Sum::plus));
        var noted = new LinkedHashMap<List<String>, BigDecimal>();
        if (books.noted() && grouping.isNoted()) {
            books.notedSums().forEach((group, sum) -> noted.merge(grouping.group(group), sum, BigDecimal::add));
        }
        var groups = new TreeSet<>(ORDER);
        groups.addAll(ours.keySet());
        groups.addAll(noted.keySet());
        groups.addAll(ledger.keySet());
        return new Reconciliation(
                basis,
                grouping.columns(),
                grouping.whole(),
                groups.stream()
                        .map(group -> new Line(
                                group,
                                ours.getOrDefault(group, Sum.NONE),
                                Optional.ofNullable(noted.get(group)),
                                Optional.ofNullable(ledger.get(group))))
                        .toList());
    }

    private static String padded(List<String> group) {
        return String.join(" ", group).replaceAll("\\d+", "000000000$0").replaceAll("0+(?=\\d{9})", "");
    }

    public boolean agrees() {
        return basis != Basis.NOTHING
                && lines.stream().allMatch(line -> line.difference(basis).signum() == 0);
    }

    public List<Line> unmatched() {
        return lines.stream().filter(line -> line.isUnmatched(basis)).toList();
    }

    public Sum ours() {
        return lines.stream().map(Line::ours).reduce(Sum.NONE, Sum::plus);
    }

    /** Of what it is held against. */
    public BigDecimal theirs() {
        return lines.stream().flatMap(line -> line.theirs(basis).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal difference() {
        return ours().amount().subtract(theirs());
    }
}
