// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.community.Contact;
import dk.flis.community.Contacts;
import dk.flis.community.Whose;
import dk.flis.figures.Figures;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.PlacePage;
import dk.flis.portal.view.PlacePage.Fact;
import dk.flis.portal.view.PlacePage.Group;
import dk.flis.portal.view.PlacePage.Row;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the page of an institution and that of a municipality: where a search for a name leads. */
final class InstitutionPages {

    private final Catalogue catalogue;
    private final Figures figures;
    private final InstitutionNames names;
    private final Contacts contacts;
    private final Choices choices;
    private final Frames frames;

    InstitutionPages(Parts parts, Choices choices, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.names = parts.institutions();
        this.contacts = parts.community().contacts();
        this.choices = choices;
        this.frames = frames;
    }

    /** Of the reader's own municipality, in the areas whose detail he may see. */
    PlacePage institution(Visit visit, String number) {
        var words = visit.words();
        var own = Whose.municipality(visit.viewer())
                .orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.no-institution-right"));
        if (areas(visit).noneMatch(area -> visit.viewer().seesDetail(area.id().value(), own))) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-institution-right");
        }
        var reader = reader(visit);
        var place = new Place.Institution(own, number);
        var name = Optional.ofNullable(names.of(reader.publication()).get(place));
        var ofArea = groups(
                visit,
                reader,
                place,
                new Place.OneMunicipality(own),
                area -> visit.viewer().seesDetail(area.id().value(), own),
                keyFigure -> reader.institutions(keyFigure, own).contains(place));
        if (name.isEmpty() && ofArea.groups().isEmpty()) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-institution", number);
        }
        var title = name.orElseGet(() -> words.say("institutions.unnamed", number));
        return new PlacePage(
                frames.of(visit, title),
                title,
                words.say("place.institution.lead", municipality(own)),
                List.of(
                        new Fact(words.say("place.number"), number),
                        new Fact(words.say("bench.municipality"), municipality(own))),
                Optional.empty(),
                ofArea.period(),
                title,
                municipality(own),
                ofArea.groups(),
                true,
                words.say("place.institution.none"));
    }

    /** The dashboards' tiles of every area that the reader sees. */
    PlacePage municipality(Visit visit, String code) {
        var words = visit.words();
        var asked = MunicipalityCode.parse(code)
                .flatMap(
                        parsed -> Optional.ofNullable(catalogue.municipalities().get(parsed)))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-municipality", code));
        var own = Whose.municipality(visit.viewer()).filter(mine -> !mine.equals(asked.code()));
        var other = own.<Place>map(Place.OneMunicipality::new).orElseGet(Place.Country::new);
        var ofArea =
                groups(visit, reader(visit), new Place.OneMunicipality(asked.code()), other, _ -> true, this::isTile);
        return new PlacePage(
                frames.of(visit, asked.name()),
                words.say("who.municipality", asked.name()),
                words.say("place.municipality.lead"),
                List.of(
                        new Fact(words.say("place.code"), asked.code().toString()),
                        new Fact(words.say("place.region"), asked.region()),
                        new Fact(words.say("place.group"), asked.group()),
                        new Fact(
                                words.say("place.population"),
                                words.number(BigDecimal.valueOf(asked.population()), 0))),
                contact(visit, asked.code()),
                ofArea.period(),
                asked.name(),
                own.map(this::municipality).orElseGet(() -> words.say("against.country.short")),
                ofArea.groups(),
                Whose.municipality(visit.viewer()).filter(asked.code()::equals).isPresent(),
                words.say("place.municipality.none"));
    }

    private Optional<PlacePage.Contact> contact(Visit visit, MunicipalityCode code) {
        var known = contacts.of(visit.viewer(), code)
                .filter(one -> !one.name().isEmpty() || !one.reach().isEmpty());
        var own = Whose.municipality(visit.viewer()).filter(code::equals).isPresent();
        return Optional.of(new PlacePage.Contact(
                known.map(Contact::name).orElse(""),
                known.map(Contact::reach).orElse(""),
                own && Whose.writesMessages(visit.viewer()) ? "/kontakt" : ""));
    }

    private boolean isTile(KeyFigure keyFigure) {
        return catalogue.dashboards().values().stream()
                .anyMatch(board -> board.tiles().contains(keyFigure.id()));
    }

    private record OfAreas(String period, List<Group> groups) {}

    private OfAreas groups(
            Visit visit, Reader reader, Place place, Place other, Predicate<Area> open, Predicate<KeyFigure> wanted) {
        var shown = areas(visit)
                .filter(open)
                .collect(Collectors.toMap(
                        area -> area,
                        area -> catalogue.keyFigures().values().stream()
                                .filter(keyFigure -> keyFigure.area().equals(area.id()))
                                .filter(wanted)
                                .toList(),
                        (first, _) -> first,
                        java.util.LinkedHashMap::new));
        var period = Periods.usual(shown.values().stream().flatMap(List::stream).toList(), reader);
        if (period.isEmpty()) {
            return new OfAreas("", List.of());
        }
        var groups = new ArrayList<Group>();
        shown.forEach((area, keyFigures) -> {
            var rows = keyFigures.stream()
                    .flatMap(keyFigure -> row(visit.words(), reader, keyFigure, place, other, period.get()).stream())
                    .toList();
            if (!rows.isEmpty()) {
                var href = held(Address.of("/benchmarking/" + area.id()), place, other)
                        .toString();
                groups.add(new Group(new Link(visit.words().name(area), href, false), rows));
            }
        });
        return new OfAreas(new PeriodWords(visit.words()).name(period.get()), groups);
    }

    /** Empty for a figure that the place does not have at all. */
    private static Optional<Row> row(
            Words words, Reader reader, KeyFigure keyFigure, Place place, Place other, Period wanted) {
        var period = reader.fit(keyFigure, wanted);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        var cells = new Cells();
        reader.read(cells, List.of(keyFigure.id()), List.of(place, other), List.of(period.get()));
        var own = cells.cell(keyFigure.id(), place, period.get());
        if (own.state() == State.MISSING) {
            return Optional.empty();
        }
        var held = cells.cell(keyFigure.id(), other, period.get());
        var comparison = Comparison.of(keyFigure, own, held);
        var unit = words.unit(keyFigure.unit());
        return Optional.of(new Row(
                words.name(keyFigure),
                held(Address.of("/noegletal/" + keyFigure.id()), place, other)
                        .with("periode", period.get().toString())
                        .toString(),
                period.get().equals(wanted) ? unit : unit + ", " + new PeriodWords(words).name(period.get()),
                Shown.of(own, keyFigure.decimals(), words),
                Shown.of(held, keyFigure.decimals(), words),
                comparison
                        .difference()
                        .map(value -> words.signed(value, keyFigure.decimals()))
                        .orElse(""),
                comparison.status().map(status -> Mark.of(status, words))));
    }

    /** From another municipality's page one goes on with the own figures held against its. */
    private static Address held(Address address, Place place, Place other) {
        return place instanceof Place.OneMunicipality one && other instanceof Place.OneMunicipality
                ? address.with("mod", Against.Picked.parameter(List.of(one.code())))
                : address;
    }

    private Reader reader(Visit visit) {
        return new Reader(figures, visit.viewer(), choices.publication(visit.address()));
    }

    private Stream<Area> areas(Visit visit) {
        return frames.areas(visit.signedIn()).stream();
    }

    private String municipality(MunicipalityCode code) {
        return catalogue.nameOf(code);
    }
}
