// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The least and the most that a number may be, both included. */
record Bounds(Optional<Long> least, Optional<Long> most) {

    /** SQL that is the number, or NULL outside the bounds. */
    String within(String number) {
        return least.isEmpty() && most.isEmpty() ? number : "CASE WHEN %s THEN %s END".formatted(holds(number), number);
    }

    /** SQL that is true of a number within the bounds. */
    String holds(String number) {
        return Stream.concat(
                        least.map(bound -> "%s >= %d".formatted(number, bound)).stream(),
                        most.map(bound -> "%s <= %d".formatted(number, bound)).stream())
                .reduce((low, high) -> low + " AND " + high)
                .orElse("TRUE");
    }

    Complaint explain(BigDecimal number) {
        var low = least.filter(bound -> number.compareTo(BigDecimal.valueOf(bound)) < 0);
        var message = low.map(bound -> "Tallet er mindre end %d, som er det mindste, det kan være".formatted(bound))
                .or(() ->
                        most.map(bound -> "Tallet er større end %d, som er det største, det kan være".formatted(bound)))
                .orElse("Tallet har flere cifre, end der er plads til");
        return new Complaint("graense", message, "Kontrollér tallet i kildesystemet");
    }
}
