// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Place;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom the own figure is held against, as the address says it. */
sealed interface Against {

    record Country() implements Against {}

    record Region() implements Against {}

    record Group() implements Against {}

    /** Those that are like the own one in the area of the page, already found. */
    record Like(String name, SortedSet<MunicipalityCode> members) implements Against {
        public Like {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }
    }

    /**
     * Hand-picked ones. The address holds them all, so that a link shows a colleague the same.
     *
     * @param name of the reader's own group of just these, or of the single one, or «Valgte kommuner»
     */
    record Picked(String name, SortedSet<MunicipalityCode> members) implements Against {

        private static final Pattern CODES = Pattern.compile("\\d{3}(-\\d{3}){0,97}");

        public Picked {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        /** Empty when the text is not municipality codes with hyphens between them. */
        static Optional<SortedSet<MunicipalityCode>> parse(String text) {
            if (!CODES.matcher(text).matches()) {
                return Optional.empty();
            }
            var codes = new TreeSet<MunicipalityCode>();
            for (var code : text.split("-", -1)) {
                MunicipalityCode.parse(code).ifPresent(codes::add);
            }
            return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
        }

        static String parameter(Collection<MunicipalityCode> members) {
            return members.stream().sorted().map(MunicipalityCode::toString).collect(Collectors.joining("-"));
        }
    }

    /** The word for those that are alike. */
    String LIKE = "lignende";

    default String parameter() {
        return switch (this) {
            case Country _ -> "landet";
            case Region _ -> "region";
            case Group _ -> "gruppe";
            case Like _ -> LIKE;
            case Picked picked -> Picked.parameter(picked.members());
        };
    }

    default Place place(Peers peers) {
        return switch (this) {
            case Country _ -> new Place.Country();
            case Region _ -> peers.region();
            case Group _ -> peers.group();
            case Like like -> new Place.Group(like.name(), like.members());
            case Picked picked ->
                picked.members().size() == 1
                        ? new Place.OneMunicipality(picked.members().first())
                        : new Place.Group(picked.name(), picked.members());
        };
    }

    /** The figure that an own one of that period is held against. */
    default Optional<Counterpart> counterpart(KeyFigure keyFigure, Place own, Peers peers, Period period) {
        return switch (this) {
            case Country _, Region _, Group _, Like _, Picked _ ->
                Optional.of(new Counterpart(keyFigure.id(), place(peers), period));
        };
    }

    /** As a choice names it: Landsgennemsnit, Region Hovedstaden (29). */
    default String name(Peers peers, Words words) {
        return switch (place(peers)) {
            case Place.Country _ -> words.say("against.country");
            case Place.Group group ->
                words.say("against.group", group.name(), group.members().size());
            case Place.OneMunicipality _, Place.Institution _ -> shortName(peers, words);
        };
    }

    /** As a heading names it: Landet, Region Hovedstaden. */
    default String shortName(Peers peers, Words words) {
        return switch (this) {
            case Country _ -> words.say("against.country.short");
            case Region _ -> peers.region().name();
            case Group _ -> peers.group().name();
            case Like like -> like.name();
            case Picked picked -> picked.name();
        };
    }

    /** Within a sentence: landet, Region Hovedstaden, de lignende kommuner. */
    default String inSentence(Peers peers, Words words) {
        return switch (this) {
            case Country _ -> words.say("against.country.inline");
            case Like _ -> words.say("against.like.inline");
            case Region _, Group _, Picked _ -> shortName(peers, words);
        };
    }
}
