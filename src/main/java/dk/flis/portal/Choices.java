// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Figures;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;

/** Reads the parameters that pages share: {@code kommune}, {@code mod}, {@code periode}, {@code publikation}. */
final class Choices {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;

    Choices(Catalogue catalogue, Figures figures, Supplier<List<Publication>> publications) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.publications = publications;
    }

    /** The reader's own municipality; the operator says which, or gets the first that has the key figure. */
    Choice choice(Visit visit, KeyFigure keyFigure, Optional<Period> period) {
        var code = switch (visit.viewer()) {
            case Viewer.User user -> user.municipality();
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                named(visit.address()).orElseGet(() -> first(visit.viewer(), keyFigure, period));
        };
        var against = parameter(visit.address(), "mod")
                .map(word -> Against.of(word).orElseThrow(() -> malformed("mod", word)))
                .orElse(Against.COUNTRY);
        return new Choice(Peers.of(catalogue, code), against);
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

    /** For those who have none of their own; nobody else may choose. */
    List<Option> municipalities(Viewer viewer, MunicipalityCode chosen) {
        return switch (viewer) {
            case Viewer.User _ -> List.of();
            case Viewer.Operator _, Viewer.CatalogueEditor _ ->
                catalogue.municipalities().values().stream()
                        .map(one -> new Option(
                                one.code().toString(), one.name(), one.code().equals(chosen)))
                        .toList();
        };
    }

    List<Option> against(Choice choice, Words words) {
        return Arrays.stream(Against.values())
                .map(against -> new Option(
                        against.parameter(), against.name(choice.peers(), words), against == choice.against()))
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

    private Publication asOf(String text) {
        Instant end;
        try {
            end = LocalDate.parse(text).plusDays(1).atStartOfDay(COPENHAGEN).toInstant();
        } catch (DateTimeParseException _) {
            throw malformed("dag", text);
        }
        return publications.get().stream()
                .filter(publication -> publication.at().isBefore(end))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-publication", text));
    }
}
