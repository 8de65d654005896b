// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds by the time rules whether the periods of a key figure add up. */
final class Addition {

    private Addition() {}

    static Adding of(KeyFigure keyFigure, List<Period> periods) {
        if (overlap(periods)) {
            return Adding.OVERLAPS;
        }
        return refusal(keyFigure.numerator(), periods)
                .or(() -> measures(keyFigure.denominator()))
                .orElseGet(() -> below(keyFigure, periods));
    }

    private static boolean overlap(List<Period> periods) {
        var seen = new HashSet<Integer>();
        return periods.stream().flatMap(period -> period.months().stream()).anyMatch(month -> !seen.add(month.index()));
    }

    /** Why a numerator does not add. */
    private static Optional<Adding> refusal(List<Term> terms, List<Period> periods) {
        return measures(terms)
                .or(() -> terms.stream()
                        .flatMap(term -> refusal(term, periods).stream())
                        .findFirst());
    }

    private static Optional<Adding> measures(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> switch (term.series().measure()) {
                    case Measure.Sum _, Measure.Rows _ -> Stream.<Adding>empty();
                    case Measure.Persons _ -> Stream.of(Adding.PERSONS);
                    case Measure.Quantile _ -> Stream.of(Adding.QUANTILE);
                })
                .findFirst();
    }

    private static Optional<Adding> refusal(Term term, List<Period> periods) {
        return switch (term.time()) {
            // A share of the year's days is a share of one year only.
            case FLOW -> term.perDaysOfPeriod() && !sameYear(periods) ? Optional.of(Adding.STATE) : Optional.empty();
            case TO_DATE, WHOLE_YEAR -> Optional.of(Adding.CUMULATIVE);
            case END, START, SCHOOL_START, AVERAGE, LATEST -> Optional.of(Adding.STATE);
        };
    }

    private static Adding below(KeyFigure keyFigure, List<Period> periods) {
        var terms = keyFigure.denominator();
        if (terms.stream()
                .allMatch(term -> term.time() == TimeRule.FLOW && (!term.perDaysOfPeriod() || sameYear(periods)))) {
            return Adding.SUM;
        }
        if (terms.stream().allMatch(term -> isOne(term, periods))) {
            return Adding.SUM_OVER_STATE;
        }
        return periods.stream().allMatch(Addition::isYear) ? Adding.PER_YEAR : Adding.OTHER_DENOMINATOR;
    }

    /** The same state, or the same year's sum, for all of them. */
    private static boolean isOne(Term term, List<Period> periods) {
        var one = switch (term.time()) {
            case START, SCHOOL_START, WHOLE_YEAR -> true;
            case FLOW, END, AVERAGE, TO_DATE, LATEST -> false;
        };
        return one
                && !term.perDaysOfPeriod()
                && periods.stream()
                                .map(period -> Timing.span(term.time(), period, term.monthsBack()))
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean sameYear(List<Period> periods) {
        return periods.stream()
                        .flatMap(period -> Stream.of(period.first(), period.last()))
                        .map(month -> month.year())
                        .distinct()
                        .count()
                == 1;
    }

    private static boolean isYear(Period period) {
        return switch (period) {
            case Period.Year _, Period.SchoolYear _ -> true;
            case Period.OneMonth _, Period.Quarter _, Period.YearToDate _, Period.Rolling12 _ -> false;
        };
    }
}
