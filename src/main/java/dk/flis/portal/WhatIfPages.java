// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Distribution;
import dk.flis.benchmark.Links;
import dk.flis.benchmark.Peers;
import dk.flis.benchmark.WhatIf;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigure.Direction;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Piece;
import dk.flis.portal.view.Scaled;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.WhatIfPage;
import dk.flis.portal.view.WhatIfPage.Form;
import dk.flis.portal.view.WhatIfPage.Row;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the page that asks what another unit cost would come to (økonomisk råderum). */
final class WhatIfPages {

    private static final String TARGET = "maal";
    private static final String PERCENT = "andel";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;
    private final Figures figures;
    private final Choices choices;
    private final Frames frames;

    WhatIfPages(Catalogue catalogue, Figures figures, Choices choices, Frames frames) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.choices = choices;
        this.frames = frames;
    }

    /** A unit cost that one could have, by the word of the address. */
    private record Target(String word, String name, BigDecimal value, Optional<MunicipalityCode> of) {}

    private record Asked(
            KeyFigure keyFigure,
            Reader reader,
            Choice choice,
            Period period,
            Cell own,
            Distribution distribution,
            List<Target> targets,
            int percent) {

        Optional<Target> chosen(String word) {
            return targets.stream().filter(target -> target.word().equals(word)).findFirst();
        }

        Optional<WhatIf> with(Target target) {
            return WhatIf.of(own, target.value(), keyFigure.factor(), percent);
        }
    }

    /** A cost per something: the numerator is kroner, and there is something that it is divided by. */
    static boolean applies(KeyFigure keyFigure, Catalogue catalogue) {
        return !keyFigure.denominator().isEmpty()
                && ExplainStory.unit(keyFigure, catalogue).startsWith("kr")
                && keyFigure.unit().startsWith("kr");
    }

    WhatIfPage page(Visit visit, KeyFigureId id) {
        var keyFigure = choices.keyFigure(visit, id);
        if (!applies(keyFigure, catalogue)) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-cost", id);
        }
        var asked = asked(visit, keyFigure);
        var word = Choices.parameter(visit.address(), TARGET).orElse("kvartil");
        var target = asked.chosen(word);
        if (target.isEmpty() && !asked.targets().isEmpty()) {
            throw Choices.malformed(TARGET, word);
        }
        return page(visit, asked, target.filter(_ -> asked.own().value().isPresent()));
    }

    private Asked asked(Visit visit, KeyFigure keyFigure) {
        var reader = new Reader(figures, visit.viewer(), choices.publication(visit.address()));
        var period = choices.period(visit.address())
                .map(wanted -> reader.fit(keyFigure, wanted).orElse(wanted))
                .orElseGet(() -> Periods.shown(List.of(keyFigure), reader));
        var choice = choices.choice(visit, keyFigure, Optional.of(period), reader.publication());
        var among = among(choice);
        var cells = new Cells();
        reader.read(
                cells,
                List.of(keyFigure.id()),
                Stream.concat(Stream.of(choice.own()), among.stream())
                        .distinct()
                        .toList(),
                List.of(period));
        var distribution = Distribution.of(cells.cells(keyFigure.id(), among, period));
        return new Asked(
                keyFigure,
                reader,
                choice,
                period,
                cells.cell(keyFigure.id(), choice.own(), period),
                distribution,
                targets(keyFigure, distribution, choice, visit.words()),
                percent(visit));
    }

    /** Those of the comparison one by one. */
    private List<Place> among(Choice choice) {
        return switch (choice.other()) {
            case Place.Country _ -> Peers.each(catalogue);
            case Place.Group group ->
                group.members().stream().<Place>map(Place.OneMunicipality::new).toList();
            case Place.OneMunicipality one -> List.of(one);
            case Place.Institution institution -> List.of(new Place.OneMunicipality(institution.municipality()));
        };
    }

    private List<Target> targets(KeyFigure keyFigure, Distribution distribution, Choice choice, Words words) {
        var best = keyFigure.direction() == Direction.HIGH ? 3 : 1;
        var targets = new ArrayList<Target>();
        distribution.quartile(best == 1 ? 0 : 4).ifPresent(value -> targets.add(target("bedst", value, words)));
        distribution.quartile(best).ifPresent(value -> targets.add(target("kvartil", value, words)));
        distribution.median().ifPresent(value -> targets.add(target("median", value, words)));
        distribution.entries().stream()
                .filter(entry -> !entry.municipality().equals(choice.own().code()))
                .forEach(entry -> targets.add(new Target(
                        entry.municipality().toString(),
                        name(entry.municipality()),
                        entry.value(),
                        Optional.of(entry.municipality()))));
        return targets;
    }

    private static Target target(String word, BigDecimal value, Words words) {
        return new Target(word, words.say("what-if.target." + word), value, Optional.empty());
    }

    private static int percent(Visit visit) {
        return Choices.parameter(visit.address(), PERCENT)
                .map(text -> {
                    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 100) {
                        throw Choices.malformed(PERCENT, text);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(100);
    }

    private WhatIfPage page(Visit visit, Asked asked, Optional<Target> chosen) {
        var words = visit.words();
        var keyFigure = asked.keyFigure();
        var answer = chosen.flatMap(asked::with);
        var scaled = Scaled.of(
                answer.map(WhatIf::own).orElse(BigDecimal.ZERO),
                answer.map(WhatIf::room).orElse(BigDecimal.ZERO),
                words.unit(ExplainStory.unit(keyFigure, catalogue)),
                words);
        return new WhatIfPage(
                frames.of(
                        visit,
                        words.say("what-if.title") + ": " + words.name(keyFigure),
                        Optional.of(keyFigure.area())),
                words.name(keyFigure),
                crumbs(visit, keyFigure),
                form(visit, asked, chosen),
                lead(asked, chosen, answer, scaled, words),
                chosen.isEmpty() ? List.of() : basis(visit, asked, chosen.get()),
                words.say(
                        "what-if.note." + keyFigure.direction().keyword(),
                        asked.distribution().entries().size(),
                        asked.distribution().asked()),
                words.say("what-if.caption", asked.choice().otherName(words)),
                scaled.head(),
                words.unit(keyFigure.unit()),
                answer.isEmpty() ? List.of() : rows(visit, asked, chosen, scaled),
                beside(visit, asked),
                BenchmarkPages.publication(asked.reader(), words));
    }

    private String lead(Asked asked, Optional<Target> chosen, Optional<WhatIf> answer, Scaled scaled, Words words) {
        if (chosen.isEmpty() || answer.isEmpty()) {
            return words.say(
                    "sentence.empty",
                    asked.choice().ownName(),
                    Shown.of(asked.own(), 0, words).why());
        }
        var room = answer.get().room();
        var key =
                room.signum() > 0 ? "what-if.lead.less" : room.signum() < 0 ? "what-if.lead.more" : "what-if.lead.same";
        return words.say(
                key,
                asked.choice().ownName(),
                scaled.said(room),
                chosen.get().name(),
                asked.percent() == 100 ? "" : " " + words.say("what-if.way", asked.percent()));
    }

    private List<Piece> basis(Visit visit, Asked asked, Target target) {
        var words = visit.words();
        var keyFigure = asked.keyFigure();
        var unit = "\u00a0" + words.unit(keyFigure.unit());
        return Piece.sentence(
                words,
                "what-if.basis",
                new Piece(
                        Shown.of(asked.own(), keyFigure.decimals(), words).text() + unit,
                        visit.address()
                                .at("/noegletal/" + keyFigure.id())
                                .without(TARGET)
                                .without(PERCENT)
                                .with("periode", asked.period().toString())
                                .toString()),
                Piece.of(words.number(target.value(), keyFigure.decimals()) + unit),
                Piece.of(asked.own()
                        .denominator()
                        .map(volume -> words.number(
                                volume, Math.clamp(volume.stripTrailingZeros().scale(), 0, 1)))
                        .orElse("")),
                Piece.of(new PeriodWords(words).name(asked.period())));
    }

    private List<Row> rows(Visit visit, Asked asked, Optional<Target> chosen, Scaled scaled) {
        var words = visit.words();
        var most = asked.targets().stream()
                .flatMap(target -> asked.with(target).stream())
                .map(WhatIf::room)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return asked.targets().stream()
                .map(target -> {
                    var room = asked.with(target).map(WhatIf::room).orElse(BigDecimal.ZERO);
                    return new Row(
                            target.name(),
                            visit.address().with(TARGET, target.word()).toString(),
                            words.number(target.value(), asked.keyFigure().decimals()),
                            scaled.signed(room.setScale(scaled.decimals(), RoundingMode.HALF_UP)),
                            room.signum() > 0
                                    ? room.multiply(HUNDRED)
                                                    .divide(most, 1, RoundingMode.HALF_UP)
                                                    .toPlainString()
                                            + "%"
                                    : "",
                            chosen.filter(target::equals).isPresent(),
                            target.of().isEmpty());
                })
                .toList();
    }

    private List<Link> crumbs(Visit visit, KeyFigure keyFigure) {
        var words = visit.words();
        var address = visit.address().without(TARGET).without(PERCENT);
        return List.of(
                new Link(
                        words.name(keyFigure),
                        address.at("/noegletal/" + keyFigure.id()).toString(),
                        false),
                new Link(words.say("what-if.title"), "", true));
    }

    /** The factors of the chain that are costs per something too: there the volume is left as it is. */
    private List<Link> beside(Visit visit, Asked asked) {
        var links = Links.of(asked.keyFigure(), catalogue, Level.of(asked.period()), asked.reader()::sees);
        return links.ids().stream()
                .filter(id -> !id.equals(asked.keyFigure().id()))
                .flatMap(id -> catalogue.keyFigure(id).stream())
                .filter(figure -> asked.reader().sees(figure.area()) && applies(figure, catalogue))
                .map(figure -> new Link(
                        visit.words().name(figure),
                        visit.address()
                                .at("/noegletal/" + figure.id() + "/hvad-nu-hvis")
                                .toString(),
                        false))
                .toList();
    }

    private Form form(Visit visit, Asked asked, Optional<Target> chosen) {
        var words = visit.words();
        return new Form(
                visit.address().path(),
                Periods.choices(asked.keyFigure(), asked.reader(), asked.period(), words),
                choices.against(asked.choice(), words),
                List.of(
                        targets(words.say("what-if.targets"), asked, false, chosen),
                        targets(words.say("what-if.targets.named"), asked, true, chosen)),
                Integer.toString(asked.percent()),
                choices.municipalities(
                        visit.viewer(), asked.choice().peers().own().code()),
                Choices.parameter(visit.address(), "publikation").orElse(""));
    }

    private static Options targets(String heading, Asked asked, boolean named, Optional<Target> chosen) {
        return new Options(
                heading,
                asked.targets().stream()
                        .filter(target -> target.of().isPresent() == named)
                        .map(target -> new Option(
                                target.word(),
                                target.name(),
                                chosen.filter(target::equals).isPresent()))
                        .toList());
    }

    private String name(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(Municipality::name)
                .orElse(code.toString());
    }
}
