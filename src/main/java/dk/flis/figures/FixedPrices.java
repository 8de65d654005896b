// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.CodeList;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Current kroner × index(base) / index(year of the period); the base is the newest year that the index has. */
final class FixedPrices {

    private FixedPrices() {}

    /** Empty when the index lacks the year. */
    static Optional<Exact> factor(CodeList index, Period period) {
        var base = index.entries().values().stream().max(Comparator.comparing(CodeList.Entry::code));
        var year = Optional.ofNullable(
                index.entries().get(Integer.toString(period.last().year())));
        return base.flatMap(newest -> year.map(own -> number(newest).dividedBy(number(own))));
    }

    private static Exact number(CodeList.Entry entry) {
        return Exact.of(new BigDecimal(entry.name()));
    }
}
