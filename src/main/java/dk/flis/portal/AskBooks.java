// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Books;
import dk.flis.reconcile.Grouping;
import dk.flis.reconcile.MonthStates.MonthState;
import dk.flis.reconcile.Reconciling;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Which of a municipality's ledgers, and which months of it, a page is asked about; only for who may see its sums. */
final class AskBooks {

    private static final int LONGEST_SPAN = 24;

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final Choices choices;

    AskBooks(Parts parts, Choices choices) {
        this.catalogue = parts.catalogue();
        this.reconciling = parts.reconciling();
        this.choices = choices;
    }

    /**
     * What is asked about, with all that was delivered of it.
     *
     * @param usual by which groups it is reconciled
     * @param known the months that were delivered
     */
    record Asked(Dataset dataset, MunicipalityCode own, Books books, Grouping usual, List<Month> known) {

        /** To choose one, newest first. */
        List<Option> months(Month chosen, Words words) {
            var names = new PeriodWords(words);
            return Stream.concat(known.stream(), Stream.of(chosen))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .map(month ->
                            new Option(month.toString(), names.name(new Period.OneMonth(month)), month.equals(chosen)))
                    .toList();
        }

        /** Those asked about that were not delivered, in words; blank when none. */
        String missing(Words words) {
            var names = new PeriodWords(words);
            return books.missing().stream()
                    .map(month -> names.name(new Period.OneMonth(month)))
                    .collect(Collectors.joining(", "));
        }
    }

    /** The newest month unless another is asked for. */
    Asked asked(Visit visit, SourceId id, Optional<String> first, Optional<String> last) {
        var dataset = Optional.ofNullable(catalogue.datasets().get(id))
                .filter(one -> one.totals().isPresent())
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-dataset", id));
        var own = choices.own(visit);
        ReconcileRights.requireReading(visit.viewer(), dataset.area(), own);
        var known = reconciling.months().of(own, List.of(id)).stream()
                .map(MonthState::month)
                .toList();
        if (known.isEmpty()) {
            throw new PortalException(
                    HttpStatus.NOT_FOUND, "trouble.nothing-delivered", dataset.name(), catalogue.nameOf(own));
        }
        var from = first.map(text -> month("fra", text)).orElse(known.getLast());
        var to = last.map(text -> month("til", text)).orElse(from);
        if (to.compareTo(from) < 0 || to.index() - from.index() >= LONGEST_SPAN) {
            throw Choices.malformed("til", to.toString());
        }
        return new Asked(
                dataset, own, reconciling.books().read(dataset, own, from, to), Grouping.of(dataset, catalogue), known);
    }

    private static Month month(String parameter, String text) {
        return Month.parse(text).orElseThrow(() -> Choices.malformed(parameter, text));
    }
}
