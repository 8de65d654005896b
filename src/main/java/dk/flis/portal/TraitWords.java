// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Trait;
import dk.flis.catalogue.Background;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.portal.FindAlike.Found;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.LikenessPage.Weight;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.Optional;

/** What municipalities are alike by, in words; numbers of key figures only where the reader may see their area. */
record TraitWords(Catalogue catalogue, Words words, Reader reader, Found found, MunicipalityCode own) {

    Weight weight(String field, Trait trait) {
        return new Weight(
                field,
                name(trait.background()),
                href(trait.background()),
                value(trait, own).orElse(""),
                unit(trait.background()),
                Integer.toString(trait.weight()));
    }

    /** «Folketal: 29.472 mod 31.120». */
    String reason(Trait trait, MunicipalityCode other) {
        var mine = value(trait, own);
        var theirs = value(trait, other);
        return mine.isPresent() && theirs.isPresent()
                ? words.say(
                        mine.equals(theirs) ? "like.reason.same" : "like.reason",
                        name(trait.background()),
                        mine.get(),
                        theirs.get())
                : name(trait.background());
    }

    private Optional<String> value(Trait trait, MunicipalityCode code) {
        return switch (trait) {
            case Trait.Named named -> Optional.ofNullable(named.names().get(code));
            case Trait.Measured measured ->
                Optional.ofNullable(measured.shown().get(code))
                        .filter(_ -> seen(trait.background()))
                        .map(value -> words.number(BigDecimal.valueOf(value), decimals(trait.background(), value)));
        };
    }

    private boolean seen(Background background) {
        return keyFigure(background).map(figure -> reader.sees(figure.area())).orElse(true);
    }

    private int decimals(Background background, double value) {
        return keyFigure(background).map(KeyFigure::decimals).orElse(Math.abs(value) < 100 ? 1 : 0);
    }

    private String name(Background background) {
        return switch (background) {
            case Background.Figure figure ->
                catalogue.keyFigure(figure.keyFigure()).map(words::name).orElse("");
            case Background.Attribute attribute -> either(attribute.name(), attribute.nameEnglish());
            case Background.Same same -> either(same.name(), same.nameEnglish());
        };
    }

    private String either(String danish, String english) {
        return words.language() == Language.ENGLISH ? english : danish;
    }

    private String unit(Background background) {
        return keyFigure(background).map(figure -> words.unit(figure.unit())).orElse("");
    }

    private String href(Background background) {
        return keyFigure(background)
                .filter(figure -> reader.sees(figure.area()))
                .map(figure -> "/noegletal/" + figure.id()
                        + found.period().map(period -> "?periode=" + period).orElse(""))
                .orElse("");
    }

    private Optional<KeyFigure> keyFigure(Background background) {
        return background instanceof Background.Figure figure
                ? catalogue.keyFigure(figure.keyFigure())
                : Optional.empty();
    }
}
