// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.ReconcileViews.Box;
import dk.flis.portal.view.ReconcileViews.Certificate;
import dk.flis.portal.view.ReconcileViews.CountryRow;
import dk.flis.portal.view.ReconcileViews.Overview;
import dk.flis.portal.view.ReconcileViews.Row;
import dk.flis.portal.view.ReconcileViews.Standing;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Words;
import dk.flis.reconcile.Certificate.Head;
import dk.flis.reconcile.MonthStates.MonthState;
import dk.flis.reconcile.Reconciling;
import dk.flis.reconcile.Seal.State;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** {@code /afstemning}: how a municipality's months stand, and its certificates. */
final class ReconcilePages {

    static final String ALL = "/afstemning";

    private static final int MONTHS = 13;
    private static final int PER_PAGE = 20;

    private final Catalogue catalogue;
    private final Reconciling reconciling;
    private final Choices choices;
    private final Frames frames;

    ReconcilePages(Parts parts, Choices choices, Frames frames) {
        this.catalogue = parts.catalogue();
        this.reconciling = parts.reconciling();
        this.choices = choices;
        this.frames = frames;
    }

    /** Datasets of which the catalogue says what they are reconciled by. */
    static List<Dataset> datasets(Catalogue catalogue) {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.totals().isPresent())
                .toList();
    }

    /** Whether he sees the sums of any of them. */
    static boolean sees(Viewer viewer, Catalogue catalogue, MunicipalityCode own) {
        return datasets(catalogue).stream().anyMatch(dataset -> ReconcileRights.reads(viewer, dataset.area(), own));
    }

    Overview overview(Visit visit) {
        var own = choices.own(visit);
        var words = visit.words();
        var datasets = datasets(catalogue).stream()
                .filter(dataset -> ReconcileRights.reads(visit.viewer(), dataset.area(), own))
                .toList();
        if (datasets.isEmpty()) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-sums", "");
        }
        var ids = datasets.stream().map(Dataset::id).toList();
        var states = reconciling.months().of(own, ids);
        var months = months(states);
        var page = PageNumber.of(visit.address());
        var heads = reconciling.certificates().of(visit.viewer(), own, ids, page.skipped(PER_PAGE), PER_PAGE);
        var names = new PeriodWords(words);
        return new Overview(
                frames.of(visit, words.say("reconcile.title")),
                catalogue.nameOf(own),
                choices.municipalities(visit.viewer(), own),
                months.stream()
                        .map(month -> names.axis(new Period.OneMonth(month)))
                        .toList(),
                datasets.stream()
                        .map(dataset -> row(visit, own, dataset, months, states))
                        .toList(),
                visit.viewer() instanceof Viewer.Operator ? country(datasets, months) : List.of(),
                heads.stream().map(head -> line(head, words)).toList(),
                Paging.of(
                        visit.address(),
                        page.number(),
                        PER_PAGE,
                        reconciling.certificates().count(visit.viewer(), own, ids),
                        words));
    }

    private static List<Month> months(List<MonthState> states) {
        return states.stream()
                .map(MonthState::month)
                .max(Comparator.naturalOrder())
                .map(newest -> IntStream.rangeClosed(1 - MONTHS, 0)
                        .mapToObj(newest::plus)
                        .toList())
                .orElse(List.of());
    }

    private List<CountryRow> country(List<Dataset> datasets, List<Month> months) {
        var counted =
                reconciling.months().country(datasets.stream().map(Dataset::id).toList());
        return datasets.stream()
                .map(dataset -> new CountryRow(
                        dataset.name(),
                        months.stream()
                                .map(month -> counted.stream()
                                        .filter(one -> one.dataset().equals(dataset.id())
                                                && one.month().equals(month))
                                        .findFirst()
                                        .map(one -> one.good() + "/" + one.delivered())
                                        .orElse(""))
                                .toList()))
                .toList();
    }

    private Row row(Visit visit, MunicipalityCode own, Dataset dataset, List<Month> months, List<MonthState> states) {
        var those = states.stream()
                .filter(state -> state.dataset().equals(dataset.id()))
                .toList();
        var shown =
                those.stream().filter(state -> months.contains(state.month())).toList();
        var good = shown.stream()
                .filter(state -> state.state() == State.RECONCILED)
                .count();
        var next = those.reversed().stream()
                .filter(state -> state.state() != State.RECONCILED)
                .findFirst()
                .or(() -> those.reversed().stream().findFirst());
        return new Row(
                dataset.name(),
                visit.words().say("reconcile.count", good, shown.size()),
                next.map(state -> comparing(visit, own, dataset.id(), state.month(), ""))
                        .orElse(""),
                those.isEmpty()
                        ? ""
                        : comparing(visit, own, dataset.id(), those.getLast().month(), LedgerPages.PART),
                months.stream()
                        .map(month -> box(visit, own, dataset, month, shown))
                        .toList());
    }

    private Box box(Visit visit, MunicipalityCode own, Dataset dataset, Month month, List<MonthState> states) {
        var name = new PeriodWords(visit.words()).name(new Period.OneMonth(month));
        return states.stream()
                .filter(state -> state.month().equals(month))
                .findFirst()
                .map(state -> new Box(
                        name,
                        Optional.of(SealSign.of(state.state(), visit.words())),
                        state.certificate()
                                .filter(_ -> state.state() != State.OUTDATED)
                                .map(AttestPages::address)
                                .orElseGet(() -> comparing(visit, own, dataset.id(), month, ""))))
                .orElseGet(() -> new Box(name, Optional.empty(), ""));
    }

    /** @param part of the dataset's pages */
    private static String comparing(Visit visit, MunicipalityCode own, SourceId dataset, Month month, String part) {
        var plain = Address.of(ALL + "/" + dataset + part)
                .with("fra", month.toString())
                .with("til", month.toString());
        return (visit.viewer() instanceof Viewer.Operator ? plain.with("kommune", own.toString()) : plain).toString();
    }

    private Certificate line(Head head, Words words) {
        return new Certificate(
                AttestPages.address(head.number()),
                words.say("attest.title", head.number()),
                words.say("reconcile.of", name(catalogue, head.dataset()), span(head.first(), head.last(), words)),
                words.say(head.agrees() ? "attest.agrees" : "attest.differs"),
                head.agrees() ? "" : words.signed(head.difference(), 2),
                words.say(
                        "attest.signed",
                        head.signature().title(),
                        head.signature().role(),
                        words.moment(head.signature().at())),
                standing(head.standing(), head.agrees(), words));
    }

    /** Its id when the catalogue has it no longer. */
    static String name(Catalogue catalogue, SourceId id) {
        return Optional.ofNullable(catalogue.datasets().get(id))
                .map(Dataset::name)
                .orElse(id.value());
    }

    static Standing standing(dk.flis.reconcile.Certificate.Standing standing, boolean agrees, Words words) {
        var shape = switch (standing) {
            case GOOD -> agrees ? State.RECONCILED : State.DIFFERENCE;
            case OUTDATED -> State.OUTDATED;
            case WITHDRAWN -> State.NOT_RECONCILED;
        };
        return new Standing(
                shape.keyword(), words.say("attest.standing." + standing.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** marts 2025, or januar 2025 – marts 2025 */
    static String span(Month first, Month last, Words words) {
        var names = new PeriodWords(words);
        var begin = names.name(new Period.OneMonth(first));
        return first.equals(last) ? begin : begin + " – " + names.name(new Period.OneMonth(last));
    }
}
