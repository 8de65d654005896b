// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Fraction;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A numerator over a denominator: value = factor × numerator / denominator.
 *
 * @param family the family it came from, or its own id
 * @param path where it stands in the hierarchy, outermost first, its own name last
 * @param numerator terms that are added
 * @param denominator empty for a count or an amount
 * @param prices the code list of price indices, when it can be read in fixed prices
 * @param breaks months after which an old code could not be bridged: the series breaks
 * @param explainedBy the key figures whose product it is, so that a difference can be laid on each; empty when nobody
 *     declared such a chain
 * @param composedOf the key figures that divide it by kind: their numerators add up to its numerator and their
 *     denominators to its denominator; empty when it is not divided
 * @param weights false when the source publishes rates without weights: then no whole can be formed
 * @param cases worked by hand; whoever changes the formula sees which of them no longer hold
 * @param references what others have published of it
 */
public record KeyFigure(
        KeyFigureId id,
        AreaId area,
        String family,
        String name,
        String nameEnglish,
        List<String> path,
        Kind kind,
        String unit,
        int decimals,
        Direction direction,
        Set<Level> levels,
        List<Term> numerator,
        List<Term> denominator,
        Fraction factor,
        Optional<String> prices,
        List<Month> breaks,
        boolean weights,
        List<KeyFigureId> explainedBy,
        List<KeyFigureId> composedOf,
        Budgets budgets,
        Texts texts,
        List<WorkedCase> cases,
        List<Reference> references) {

    public KeyFigure {
        path = List.copyOf(path);
        levels = Set.copyOf(levels);
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        breaks = List.copyOf(breaks);
        cases = List.copyOf(cases);
        references = List.copyOf(references);
        explainedBy = List.copyOf(explainedBy);
        composedOf = List.copyOf(composedOf);
    }

    /** Equal ones have equal ids; the whole formula and its cases would be gone through at each look into a set. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** All but worked cases and references: they prove its formula and change nothing. */
    public KeyFigure unproved() {
        return new KeyFigure(
                id,
                area,
                family,
                name,
                nameEnglish,
                path,
                kind,
                unit,
                decimals,
                direction,
                levels,
                numerator,
                denominator,
                factor,
                prices,
                breaks,
                weights,
                explainedBy,
                composedOf,
                budgets,
                texts,
                List.of(),
                List.of());
    }

    public enum Kind {
        ECONOMY("økonomi"),
        STAFF("personale"),
        ACTIVITY("aktivitet"),
        RESULT("resultat");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The catalogue's word for it. */
        public String keyword() {
            return keyword;
        }
    }

    /** Which way is good (bedst). */
    public enum Direction {
        LOW("lav"),
        HIGH("høj"),
        NEUTRAL("neutral");

        private final String keyword;

        Direction(String keyword) {
            this.keyword = keyword;
        }

        /** The catalogue's word for it. */
        public String keyword() {
            return keyword;
        }
    }

    /**
     * @param question which question it answers, for whom
     * @param purpose why one looks at it
     * @param reading how to read it, and what to beware of
     * @param rare why not every municipality has a figure; empty where nearly all have
     * @param numerator Danish text generated from the formula
     * @param denominator Danish text generated from the formula; empty when there is none
     */
    public record Texts(
            String question, String purpose, String reading, String rare, String numerator, String denominator) {}
}
