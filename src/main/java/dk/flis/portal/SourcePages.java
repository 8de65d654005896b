// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.operation.DeliveryCalendar;
import dk.flis.operation.SourceRegister;
import dk.flis.operation.SourceSystem;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.SourceViews.Form;
import dk.flis.portal.view.SourceViews.Listing;
import dk.flis.portal.view.SourceViews.Row;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the pages of the register of sources, and does what their forms ask for. */
final class SourcePages {

    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private final SourceRegister sources;
    private final Keeping keeping;
    private final DeliveryTabs tabs;
    private final Frames frames;

    SourcePages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.calendar = parts.deliveries().calendar();
        this.sources = parts.deliveries().sources();
        this.keeping = new Keeping(parts.catalogue());
        this.tabs = new DeliveryTabs(parts.catalogue());
        this.frames = frames;
    }

    /** Of one municipality; the operator sees everybody's until he chooses one. */
    Listing listing(Visit visit, Said said) {
        var chosen = chosen(visit);
        var words = visit.words();
        var all = chosen.map(own -> sources.of(visit.viewer(), own)).orElseGet(() -> sources.all(visit.viewer()));
        return new Listing(
                frames.of(visit, words.say("sources.title")),
                words.say("sources.title"),
                tabs.links(visit, DeliveryTabs.SOURCES),
                municipalities(visit, chosen),
                chosen.map(catalogue::nameOf).orElse(""),
                said,
                words.say("sources.summary", all.size()),
                all.stream().map(source -> row(visit, source)).toList(),
                chosen.map(own -> address(visit, DeliveryTabs.SOURCES + "/ny", own))
                        .orElse(""));
    }

    private Optional<MunicipalityCode> chosen(Visit visit) {
        var asked = Choices.parameter(visit.address(), "kommune").orElse("");
        var own = keeping.municipality(visit, asked);
        return visit.viewer() instanceof Viewer.Operator && asked.isBlank() ? Optional.empty() : Optional.of(own);
    }

    private List<Option> municipalities(Visit visit, Optional<MunicipalityCode> chosen) {
        if (!(visit.viewer() instanceof Viewer.Operator)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Option("", visit.words().say("calendar.country"), chosen.isEmpty())),
                        catalogue.municipalities().values().stream()
                                .map(one -> new Option(
                                        one.code().toString(),
                                        one.name(),
                                        chosen.filter(one.code()::equals).isPresent())))
                .toList();
    }

    private Row row(Visit visit, SourceSystem source) {
        var body = source.body();
        var words = visit.words();
        return new Row(
                new Link(
                        body.system(),
                        address(visit, DeliveryTabs.SOURCES + "/" + source.number(), source.municipality()),
                        false),
                catalogue.nameOf(source.municipality()),
                body.dataset()
                        .map(dataset -> area(body.area().value(), words) + ", " + tabs.name(dataset))
                        .orElseGet(() -> area(body.area().value(), words)),
                body.supplier(),
                body.dataSupplier(),
                body.version(),
                body.contact(),
                body.dueDay().isPresent()
                        ? words.say("source.due", body.dueDay().getAsInt())
                        : words.say("source.due.usual", usual(body)));
    }

    /** The catalogue's day for what the source delivers: 10, or 5.–15 where its datasets differ. */
    private String usual(SourceSystem.Body body) {
        var days = catalogue.datasets().values().stream()
                .filter(dataset -> body.covers(dataset.area(), dataset.id()))
                .mapToInt(Dataset::dueDay)
                .summaryStatistics();
        return days.getMin() >= days.getMax()
                ? Integer.toString(days.getCount() == 0 ? Dataset.USUAL_DUE_DAY : days.getMin())
                : "%d.–%d".formatted(days.getMin(), days.getMax());
    }

    private String area(String id, Words words) {
        return catalogue.areas().stream()
                .filter(area -> area.id().value().equals(id))
                .map(words::name)
                .findFirst()
                .orElse(id);
    }

    private String address(Visit visit, String path, MunicipalityCode of) {
        return keeping.address(visit, path, of).toString();
    }

    Form fresh(Visit visit, MunicipalityCode of, SourceTyped typed, String trouble) {
        return form(visit, of, Optional.empty(), typed, trouble);
    }

    Form existing(Visit visit, MunicipalityCode of, long number) {
        var source = find(visit, of, number);
        return form(visit, of, Optional.of(source), SourceTyped.of(source.body()), "");
    }

    /** The form again when something is wrong; empty when it is kept. */
    Optional<Form> save(Visit visit, MunicipalityCode of, Optional<Long> number, SourceTyped typed) {
        var source = number.map(existing -> find(visit, of, existing));
        var trouble = typed.trouble(
                visit.words(), about(visit, "").stream().map(Option::value).collect(Collectors.toSet()));
        if (trouble.isEmpty()) {
            var kept = source.map(one -> sources.change(visit.viewer(), of, one.number(), typed.body()))
                    .orElseGet(() -> sources.add(visit.viewer(), of, typed.body()));
            trouble = kept ? Optional.empty() : Optional.of(visit.words().say("source.trouble.there"));
        }
        return trouble.map(text -> form(visit, of, source, typed, text));
    }

    void delete(Visit visit, MunicipalityCode of, long number) {
        find(visit, of, number);
        sources.delete(visit.viewer(), of, number);
    }

    private SourceSystem find(Visit visit, MunicipalityCode of, long number) {
        return sources.find(visit.viewer(), number)
                .filter(source -> source.municipality().equals(of))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-source"));
    }

    private Form form(
            Visit visit, MunicipalityCode of, Optional<SourceSystem> source, SourceTyped typed, String trouble) {
        var words = visit.words();
        var title = source.map(one -> words.say("source.change", one.body().system()))
                .orElseGet(() -> words.say("source.new", catalogue.nameOf(of)));
        var own = DeliveryTabs.SOURCES + source.map(one -> "/" + one.number()).orElse("/ny");
        return new Form(
                frames.of(visit, title),
                title,
                address(visit, DeliveryTabs.SOURCES, of),
                address(visit, own, of),
                trouble,
                source.map(one -> words.say("source.written", one.by(), words.moment(one.changed())))
                        .orElse(""),
                about(visit, typed.about()),
                typed.system(),
                typed.supplier(),
                typed.dataSupplier(),
                typed.version(),
                typed.contact(),
                typed.dueDay(),
                source.map(_ -> address(visit, own + "/slet", of)).orElse(""));
    }

    /** What a source may be about: an area, or one of its datasets. */
    private List<Option> about(Visit visit, String chosen) {
        var options = new ArrayList<Option>();
        for (Area area : catalogue.areas()) {
            var datasets = calendar.datasets(area.id()).toList();
            if (datasets.isEmpty()) {
                continue;
            }
            var name = visit.words().name(area);
            options.add(option(SourceTyped.about(area.id(), Optional.empty()), name, chosen));
            datasets.forEach(dataset -> options.add(option(
                    SourceTyped.about(area.id(), Optional.of(dataset.id())), name + ", " + dataset.name(), chosen)));
        }
        return options;
    }

    private static Option option(String value, String text, String chosen) {
        return new Option(value, text, value.equals(chosen));
    }
}
