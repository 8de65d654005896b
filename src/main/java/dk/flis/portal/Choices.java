// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.PeerGroups;
import dk.flis.access.Viewer;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Figures;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** Reads the parameters that pages share: {@code kommune}, {@code mod}, {@code periode}, {@code publikation}. */
final class Choices {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;

    private final FindAlike alike;
    private final PeerGroups groups;
    private final List<Municipality> municipalities;

    Choices(Parts parts, FindAlike alike) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.publications = parts.publications();
        this.alike = alike;
        this.groups = parts.groups();
        this.municipalities = catalogue.municipalities().values().stream()
                .sorted(Comparator.comparing(Municipality::name))
                .toList();
    }

    /** Against others only: on pages that hold nobody against himself. */
    Choice choice(Visit visit, KeyFigure keyFigure, Optional<Period> period, Publication publication) {
        return choice(visit, keyFigure.area(), own(visit, keyFigure, period), publication);
    }

    /**
     * The reader's own municipality against others, its past or its budget; the operator says which municipality, or gets
     * the first that has the first key figure.
     *
     * @param area in which those that are alike are looked for
     * @param shown all key figures of the page, at least one
     */
    Choice choice(
            Visit visit, AreaId area, Collection<KeyFigure> shown, Optional<Period> period, Publication publication) {
        var own = own(visit, shown.iterator().next(), period);
        return choice(visit, area, own, visit.words().say("against.like"), Against.oneself(shown), publication);
    }

    /** On a page of several areas: those that are alike in the area of its first key figure, which their name then says. */
    Choice mixed(Visit visit, Collection<KeyFigure> shown, Optional<Period> period, Publication publication) {
        var first = shown.iterator().next();
        var area = catalogue.areas().stream()
                .filter(one -> one.id().equals(first.area()))
                .findFirst()
                .map(one -> visit.words().name(one))
                .orElse(first.area().value());
        return choice(
                visit,
                first.area(),
                own(visit, first, period),
                visit.words().say("against.like.in", area),
                Against.oneself(shown),
                publication);
    }

    Choice choice(Visit visit, AreaId area, MunicipalityCode own, Publication publication) {
        return choice(visit, area, own, visit.words().say("against.like"), List.of(), publication);
    }

    private Choice choice(
            Visit visit,
            AreaId area,
            MunicipalityCode own,
            String alikeName,
            List<Against> oneself,
            Publication publication) {
        var comparisons = new Comparisons(
                visit,
                area,
                own,
                municipalities,
                groups.of(visit.signedIn().name()),
                like(visit, area, own, publication).map(members -> new Against.Like(alikeName, members)),
                oneself);
        var chosen = comparisons.chosen();
        return new Choice(Peers.of(catalogue, own), chosen, comparisons.offered(chosen));
    }

    private Optional<SortedSet<MunicipalityCode>> like(
            Visit visit, AreaId area, MunicipalityCode own, Publication publication) {
        return alike.in(area, own, Weights.of(visit.address()), publication)
                .<SortedSet<MunicipalityCode>>map(found -> found.nearest().stream()
                        .map(Neighbour::municipality)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(members -> !members.isEmpty());
    }

    private MunicipalityCode own(Visit visit, KeyFigure keyFigure, Optional<Period> period) {
        return switch (visit.viewer()) {
            case Viewer.User user -> user.municipality();
            case Viewer.Sender sender -> sender.municipality();
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                named(visit.address()).orElseGet(() -> first(visit.viewer(), keyFigure, period));
        };
    }

    /** The reader's own municipality; the operator says which, or gets the first of the list. */
    MunicipalityCode own(Visit visit) {
        return switch (visit.viewer()) {
            case Viewer.User user -> user.municipality();
            case Viewer.Sender sender -> sender.municipality();
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                named(visit.address())
                        .orElseGet(() -> catalogue.municipalities().firstKey());
        };
    }

    /** An error when there is none of that id, or the reader may not see its area. */
    KeyFigure keyFigure(Visit visit, KeyFigureId id) {
        var keyFigure = catalogue
                .keyFigure(id)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id));
        if (!Frames.sees(visit.viewer(), keyFigure.area())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", keyFigure.area());
        }
        return keyFigure;
    }

    Optional<Period> period(Address address) {
        return parameter(address, "periode")
                .map(text -> Period.parse(text).orElseThrow(() -> malformed("periode", text)));
    }

    /** By number ({@code publikation}), or the last before the end of a day ({@code dag}); the newest unless said. */
    Publication publication(Address address) {
        var number = parameter(address, "publikation");
        if (number.isPresent()) {
            return numbered(number.get());
        }
        return parameter(address, "dag")
                .map(this::asOf)
                .or(figures::latest)
                .orElseThrow(() -> new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.unpublished"));
    }

    /** The year's own unless {@code priser=faste}, which only changes amounts of money. */
    static Prices prices(Address address) {
        return parameter(address, "priser")
                .map(word -> switch (word) {
                    case "faste" -> Prices.FIXED;
                    case "aarets" -> Prices.CURRENT;
                    default -> throw malformed("priser", word);
                })
                .orElse(Prices.CURRENT);
    }

    /** For the operator, who has none of his own; nobody else may choose. */
    List<Option> municipalities(Viewer viewer, MunicipalityCode chosen) {
        return switch (viewer) {
            case Viewer.User _, Viewer.Sender _ -> List.of();
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                catalogue.municipalities().values().stream()
                        .map(one -> new Option(
                                one.code().toString(), one.name(), one.code().equals(chosen)))
                        .toList();
        };
    }

    List<Option> against(Choice choice, Words words) {
        return choice.offered().stream()
                .map(against -> new Option(
                        against.parameter(),
                        against.name(choice.peers(), words),
                        against.parameter().equals(choice.against().parameter())))
                .toList();
    }

    static Optional<String> parameter(Address address, String name) {
        return Optional.ofNullable(address.parameters().get(name)).filter(value -> !value.isBlank());
    }

    static PortalException malformed(String name, String value) {
        return new PortalException(HttpStatus.BAD_REQUEST, "trouble.malformed", name, value);
    }

    private Optional<MunicipalityCode> named(Address address) {
        return parameter(address, "kommune")
                .map(text -> MunicipalityCode.parse(text)
                        .filter(code -> catalogue.municipalities().containsKey(code))
                        .orElseThrow(() -> malformed("kommune", text)));
    }

    private MunicipalityCode first(Viewer viewer, KeyFigure keyFigure, Optional<Period> period) {
        var codes = List.copyOf(catalogue.municipalities().keySet());
        return period.map(wanted ->
                        new Question(List.of(keyFigure.id()), Peers.each(catalogue), List.of(wanted), Prices.CURRENT))
                .map(question -> figures.read(viewer, question).cells())
                .flatMap(cells -> IntStream.range(0, cells.size())
                        .filter(at -> cells.get(at).value().isPresent())
                        .mapToObj(codes::get)
                        .findFirst())
                .orElse(codes.getFirst());
    }

    private Publication numbered(String text) {
        return publications.get().stream()
                .filter(publication -> Long.toString(publication.number()).equals(text))
                .findFirst()
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-publication", text));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw malformed("dag", text);
        }
    }

    private Publication asOf(String text) {
        var day = day(text);
        var end = day.plusDays(1).atStartOfDay(COPENHAGEN).toInstant();
        var all = publications.get();
        return all.stream()
                .filter(publication -> publication.at().isBefore(end))
                .reduce((_, later) -> later)
                .orElseThrow(() -> all.isEmpty()
                        ? new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.unpublished")
                        : new PortalException(
                                HttpStatus.NOT_FOUND,
                                "trouble.before-first",
                                day,
                                all.getFirst().at()));
    }
}
