// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.figures.Figures;
import dk.flis.plausibility.Alarm;
import dk.flis.plausibility.Alarm.State;
import dk.flis.plausibility.Alarms;
import dk.flis.plausibility.Alarms.Filter;
import dk.flis.portal.view.AlarmViews.Item;
import dk.flis.portal.view.AlarmViews.Listing;
import dk.flis.portal.view.AlarmViews.Standing;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** {@code /advarsler}: figures that are not as expected, of the own municipality; the operator sees all. */
final class AlarmPages {

    static final String ALL = "/advarsler";

    private static final int PER_PAGE = 25;
    private static final String MINE = "mig";

    private final Catalogue catalogue;
    private final Figures figures;
    private final Alarms alarms;
    private final Choices choices;
    private final Colleagues colleagues;
    private final Frames frames;

    AlarmPages(Parts parts, Choices choices, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.alarms = parts.alarms();
        this.choices = choices;
        this.colleagues = new Colleagues(parts.accounts());
        this.frames = frames;
    }

    /** Alarms are a municipality's own affair; those who belong to none but keep the whole see all. */
    static boolean sees(Viewer viewer) {
        return !(viewer instanceof Viewer.CatalogueEditor);
    }

    /** Those whose key figures he may see. */
    List<Area> areas(Viewer viewer) {
        return sees(viewer)
                ? catalogue.areas().stream()
                        .filter(area -> Frames.sees(viewer, area.id()))
                        .toList()
                : List.of();
    }

    Listing listing(Visit visit) {
        var words = visit.words();
        var areas = areas(visit.viewer());
        if (areas.isEmpty()) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-alarms");
        }
        var filter = filter(visit, areas);
        var page = PageNumber.of(visit.address());
        var total = alarms.count(visit.viewer(), filter);
        var titles = colleagues.titles(visit.viewer());
        return new Listing(
                frames.of(visit, words.say("alarms.title")),
                words.say("alarms.lead"),
                run(visit),
                municipalities(visit, filter),
                areaOptions(areas, filter, words),
                states(filter, words),
                owners(visit, filter),
                words.say(total == 1 ? "alarms.one" : "alarms.count", total),
                alarms.page(visit.viewer(), filter, page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(alarm -> item(visit, alarm, titles))
                        .toList(),
                words.say(filter.states().contains(State.EXPLAINED) ? "alarms.none" : "alarms.none.open"),
                Paging.of(visit.address(), page.number(), PER_PAGE, total, words));
    }

    /** For whoever runs it: how the newest look went. */
    private String run(Visit visit) {
        var words = visit.words();
        return visit.viewer() instanceof Viewer.Operator
                ? alarms.lastRun()
                        .map(run -> words.say(
                                "alarms.run",
                                run.publication(),
                                words.number(BigDecimal.valueOf(run.months()), 0),
                                words.number(BigDecimal.valueOf(run.took().toMillis(), 3), 1),
                                run.raised(),
                                run.gone()))
                        .orElse("")
                : "";
    }

    /** How many are open of what he may see. */
    long open(Visit visit) {
        var areas = areas(visit.viewer()).stream().map(Area::id).toList();
        return alarms.count(visit.viewer(), new Filter(areas, Set.of(State.OPEN), Optional.empty(), Optional.empty()));
    }

    private Filter filter(Visit visit, List<Area> areas) {
        var area = Choices.parameter(visit.address(), "omraade")
                .map(text -> areas.stream()
                        .map(Area::id)
                        .filter(id -> id.value().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Choices.malformed("omraade", text)));
        return new Filter(
                area.map(List::of).orElseGet(() -> areas.stream().map(Area::id).toList()),
                Choices.parameter(visit.address(), "status")
                                .filter("alle"::equals)
                                .isPresent()
                        ? EnumSet.allOf(State.class)
                        : EnumSet.of(State.OPEN),
                municipality(visit),
                Choices.parameter(visit.address(), "ejer")
                        .filter(MINE::equals)
                        .map(_ -> visit.viewer().name()));
    }

    /** The operator may choose one; others have their own, and PostgreSQL sees to it. */
    private Optional<MunicipalityCode> municipality(Visit visit) {
        return switch (visit.viewer()) {
            case Viewer.User user -> Optional.of(user.municipality());
            case Viewer.Sender sender -> Optional.of(sender.municipality());
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                Choices.parameter(visit.address(), "kommune").map(_ -> choices.own(visit));
        };
    }

    private List<Option> municipalities(Visit visit, Filter filter) {
        if (!(visit.viewer() instanceof Viewer.Operator)) {
            return List.of();
        }
        var all = new Option(
                "",
                visit.words().say("alarms.everywhere"),
                filter.municipality().isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        catalogue.municipalities().values().stream()
                                .map(one -> new Option(
                                        one.code().toString(),
                                        one.name(),
                                        filter.municipality()
                                                .filter(one.code()::equals)
                                                .isPresent())))
                .toList();
    }

    private static List<Option> areaOptions(List<Area> areas, Filter filter, Words words) {
        var one = filter.areas().size() == 1 && areas.size() > 1;
        return Stream.concat(
                        Stream.of(new Option("", words.say("alarms.all-areas"), !one)),
                        areas.stream()
                                .map(area -> new Option(
                                        area.id().value(),
                                        words.name(area),
                                        one && filter.areas().contains(area.id()))))
                .toList();
    }

    private static List<Option> states(Filter filter, Words words) {
        var all = filter.states().contains(State.EXPLAINED);
        return List.of(
                new Option("", words.say("alarms.open"), !all), new Option("alle", words.say("alarms.all"), all));
    }

    private static List<Option> owners(Visit visit, Filter filter) {
        var mine = filter.owner().isPresent();
        return List.of(
                new Option("", visit.words().say("alarms.anybody"), !mine),
                new Option(MINE, visit.words().say("alarms.mine"), mine));
    }

    private Item item(Visit visit, Alarm alarm, Map<String, String> titles) {
        var words = visit.words();
        var read = new AlarmRead(catalogue, figures, visit.viewer(), alarm);
        var own = read.own();
        return new Item(
                address(alarm),
                read.name(words),
                visit.viewer() instanceof Viewer.Operator ? catalogue.nameOf(alarm.municipality()) : "",
                read.month(words),
                read.shown(own, words),
                read.unit(words),
                own.value().isPresent() ? read.expected(words) : "",
                others(alarm, words),
                alarm.owner().map(name -> titles.getOrDefault(name, name)).orElse(""),
                standing(alarm, words));
    }

    static String others(Alarm alarm, Words words) {
        return switch (alarm.others().size()) {
            case 0 -> "";
            case 1 -> words.say("alarm.other");
            default -> words.say("alarm.others", alarm.others().size());
        };
    }

    static Standing standing(Alarm alarm, Words words) {
        return new Standing(
                alarm.state() == State.OPEN,
                words.say("alarm.state." + alarm.state().name().toLowerCase(Locale.ROOT)));
    }

    static String address(Alarm alarm) {
        return ALL + "/" + alarm.number();
    }

    /** An error when there is none of that number, or its area is not his to see. */
    Alarm find(Visit visit, long number) {
        return alarms.find(visit.viewer(), number)
                .filter(alarm -> sees(visit.viewer()) && Frames.sees(visit.viewer(), alarm.area()))
                .filter(alarm -> catalogue.keyFigure(alarm.keyFigure()).isPresent())
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-alarm", number));
    }

    static boolean writes(Visit visit, AreaId area, MunicipalityCode of) {
        return visit.by().isEmpty() && visit.viewer().writesNotes(area.value(), of);
    }
}
