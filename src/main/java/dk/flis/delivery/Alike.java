// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Opened.Legible;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What small files have in common that can be checked together: all but the municipality, the month, and whose keys their
 * persons have.
 *
 * @param readings how their other columns are read
 * @param constants the columns that their targets wish before the rows
 */
record Alike(Layout layout, char separator, List<String> readings, Set<String> constants) {

    /** A larger file costs little more alone. */
    private static final long LARGEST = 4L << 20;

    /** Empty for a file that must be checked alone: one that is not small, or with anything to be said of it already. */
    static Optional<Alike> of(Opened opened) {
        return opened.findings().rejected()
                ? Optional.empty()
                : opened.legible().flatMap(legible -> of(legible, opened.target()));
    }

    private static Optional<Alike> of(Legible legible, Target target) {
        return legible.file().slice() instanceof Slice.OfMunicipality
                        && legible.origin() instanceof CsvOrigin text
                        && legible.content().survey().size() <= LARGEST
                        && noteSaysTheSame(legible)
                ? separator(text, legible.file().layout())
                        .map(sign -> new Alike(
                                legible.file().layout(),
                                sign,
                                legible.fields().stream()
                                        .filter(field -> !isOwn(field))
                                        .map(Field::read)
                                        .toList(),
                                target.constants().keySet()))
                : Optional.empty();
    }

    private static boolean noteSaysTheSame(Legible legible) {
        return legible.note()
                .sha256()
                .map(told -> told.equals(legible.content().sha256()))
                .orElse(true);
    }

    private static Optional<Character> separator(CsvOrigin text, Layout layout) {
        return layout.separators().stream()
                .filter(sign -> text.header().names(sign).equals(layout.header()))
                .findFirst();
    }

    /** Whether the column is read in another way in each file. */
    private static boolean isOwn(Field field) {
        return switch (field.reading()) {
            case ReadOwnMunicipality _, ReadOwnMonth _, ReadPerson _ -> true;
            case ReadText _, ReadWhole _, ReadExact _, ReadDay _, ReadCode _, ReadAnyMunicipality _, ReadPeriod _ ->
                false;
        };
    }
}
