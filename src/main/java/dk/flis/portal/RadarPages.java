// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Booked;
import dk.flis.benchmark.Radar;
import dk.flis.benchmark.Radar.Finding;
import dk.flis.benchmark.Radar.Sight;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Piece;
import dk.flis.portal.view.RadarPage;
import dk.flis.portal.view.RadarPage.Form;
import dk.flis.portal.view.RadarPage.Pair;
import dk.flis.portal.view.RadarPage.Row;
import dk.flis.portal.view.Scaled;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the page that shows where a municipality probably books otherwise than similar ones. */
final class RadarPages {

    private final Catalogue catalogue;
    private final Figures figures;
    private final RadarRead radar;
    private final Choices choices;
    private final Frames frames;
    private final LikenessPages likeness;

    RadarPages(Parts parts, RadarRead radar, Choices choices, Frames frames, LikenessPages likeness) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.radar = radar;
        this.choices = choices;
        this.frames = frames;
        this.likeness = likeness;
    }

    RadarPage page(Visit visit, AreaId id) {
        var area = likeness.area(visit, id);
        var words = visit.words();
        var own = choices.own(visit);
        var publication = choices.publication(visit.address());
        var reader = new Reader(figures, visit.viewer(), publication);
        var booked = radar.booked(id);
        var keyFigures = booked.stream().map(Booked::keyFigure).toList();
        var period = choices.period(visit.address())
                .or(() -> Periods.usual(keyFigures, reader))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-radar", words.name(area)));
        var like = radar.like(id, own, Weights.of(visit.address()), publication);
        var findings = radar.over(booked, reader, own, like, period).findings();
        var pairs = findings.stream()
                .filter(finding -> finding.sibling().isPresent())
                .toList();
        var alone =
                findings.stream().filter(finding -> finding.sibling().isEmpty()).toList();
        var rows = new RadarWords(words, period, visit.address(), ownName(own));
        return new RadarPage(
                frames.of(visit, words.say("radar.title", words.name(area)), Optional.of(id)),
                words.say("radar.title", words.name(area)),
                AreaTabs.of(id, words, AreaTabs.RADAR),
                form(visit, keyFigures, reader, own, period),
                words.say(
                        findings.isEmpty()
                                ? "radar.nothing"
                                : pairs.isEmpty() ? "radar.sentence.alone" : "radar.sentence",
                        ownName(own),
                        pairs.size(),
                        alone.size()),
                Piece.sentence(
                        words,
                        "radar.basis",
                        Piece.of(Integer.toString(like.size())),
                        new Piece(
                                words.say("radar.basis.like"),
                                visit.address()
                                        .at(AreaTabs.LIKENESS + id)
                                        .without("periode")
                                        .toString()),
                        Piece.of(new PeriodWords(words).name(period))),
                pairs.stream().map(rows::pair).toList(),
                alone.stream().map(rows::alone).toList(),
                BenchmarkPages.publication(reader, words));
    }

    private Form form(Visit visit, List<KeyFigure> keyFigures, Reader reader, MunicipalityCode own, Period period) {
        var names = new PeriodWords(visit.words());
        var periods = Stream.of(Level.YEAR, Level.YEAR_TO_DATE)
                .flatMap(level -> Periods.of(keyFigures, level, reader).stream())
                .map(one -> new Option(one.toString(), names.name(one), one.equals(period)))
                .toList();
        return new Form(
                visit.address().path(),
                periods,
                choices.municipalities(visit.viewer(), own),
                Choices.parameter(visit.address(), "publikation").orElse(""));
    }

    private String ownName(MunicipalityCode own) {
        return Optional.ofNullable(catalogue.municipalities().get(own))
                .map(Municipality::name)
                .orElse(own.toString());
    }

    /** Findings in words. */
    private record RadarWords(Words words, Period period, dk.flis.portal.view.Address address, String own) {

        Pair pair(Finding finding) {
            var sight = finding.sight();
            var sibling = finding.sibling().orElseThrow();
            var together = finding.together().orElseThrow();
            return new Pair(
                    words.say("radar.pair", code(sight), code(sibling)),
                    words.say(
                            "radar.pair." + word(finding.kind()),
                            own,
                            code(sight),
                            code(sibling),
                            kroner(Math.min(Math.abs(sight.gap()), Math.abs(sibling.gap())))),
                    words.unit(sight.booked().keyFigure().unit()),
                    List.of(
                            row(sight, words.say("radar.kind." + word(finding.kind())), false),
                            row(sibling, words.say(sibling.gap() > 0 ? "radar.kind.high" : "radar.kind.low"), false),
                            row(together, "", true)));
        }

        Row alone(Finding finding) {
            return row(finding.sight(), words.say("radar.kind." + word(finding.kind())), false);
        }

        private Row row(Sight sight, String word, boolean sum) {
            var keyFigure = sight.booked().keyFigure();
            return new Row(
                    sum ? words.say("radar.together") : words.name(keyFigure),
                    sum
                            ? ""
                            : address.at("/noegletal/" + keyFigure.id())
                                    .with("periode", period.toString())
                                    .with("mod", Against.LIKE)
                                    .toString(),
                    words.number(BigDecimal.valueOf(sight.value()), keyFigure.decimals()),
                    words.number(BigDecimal.valueOf(sight.usual()), keyFigure.decimals()),
                    signed(sight.gap()),
                    word,
                    words.unit(keyFigure.unit()),
                    sum);
        }

        private static String word(Radar.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        private static String code(Sight sight) {
            return sight.booked().code() + " " + sight.booked().codeName();
        }

        private String kroner(double amount) {
            var exact = BigDecimal.valueOf(amount);
            return Scaled.of(exact, exact, words.unit("kr."), words).said(exact);
        }

        private String signed(double amount) {
            var exact = BigDecimal.valueOf(amount);
            return Scaled.of(exact, exact, words.unit("kr."), words).saidSigned(exact);
        }
    }
}
