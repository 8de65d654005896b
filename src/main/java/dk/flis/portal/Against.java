// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Place;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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

    /**
     * The same municipality in the same stretch a year before.
     *
     * @param of the page's own period, once it is known
     */
    record YearBefore(Optional<Period> of) implements Against {}

    /**
     * What was budgeted.
     *
     * @param of the page's own period, once it is known
     */
    record Budget(Version version, Optional<Period> of) implements Against {}

    /** Which budget. */
    enum Version {
        ORIGINAL("oprindeligt-budget"),
        CORRECTED("korrigeret-budget");

        private final String keyword;

        Version(String keyword) {
            this.keyword = keyword;
        }

        Optional<KeyFigureId> of(KeyFigure keyFigure) {
            return switch (this) {
                case ORIGINAL -> keyFigure.budgets().original();
                case CORRECTED -> keyFigure.budgets().corrected();
            };
        }
    }

    /** The word for the own past. */
    String YEAR_BEFORE = "aaret-foer";

    /** With what some key figures can be held against of the own municipality itself. */
    static List<Against> oneself(Collection<KeyFigure> keyFigures) {
        var found = new ArrayList<Against>(List.of(new YearBefore(Optional.empty())));
        for (var version : Version.values()) {
            if (keyFigures.stream().anyMatch(keyFigure -> version.of(keyFigure).isPresent())) {
                found.add(new Budget(version, Optional.empty()));
            }
        }
        return found;
    }

    /** Whether it is of the own municipality itself: its past, or its budget. */
    default boolean isOneself() {
        return switch (this) {
            case YearBefore _, Budget _ -> true;
            case Country _, Region _, Group _, Like _, Picked _ -> false;
        };
    }

    /** Whether a parameter says so. */
    static boolean isOneself(String word) {
        return word.equals(YEAR_BEFORE)
                || Arrays.stream(Version.values()).anyMatch(version -> version.keyword.equals(word));
    }

    /** As a page of that period names it. */
    default Against at(Period period) {
        return switch (this) {
            case YearBefore _ -> new YearBefore(Optional.of(period));
            case Budget budget -> new Budget(budget.version(), Optional.of(period));
            case Country _, Region _, Group _, Like _, Picked _ -> this;
        };
    }

    /** The word for those that are alike. */
    String LIKE = "lignende";

    default String parameter() {
        return switch (this) {
            case Country _ -> "landet";
            case Region _ -> "region";
            case Group _ -> "gruppe";
            case Like _ -> LIKE;
            case YearBefore _ -> YEAR_BEFORE;
            case Budget budget -> budget.version().keyword;
            case Picked picked -> Picked.parameter(picked.members());
        };
    }

    default Place place(Peers peers) {
        return switch (this) {
            case Country _ -> new Place.Country();
            case Region _ -> peers.region();
            case Group _ -> peers.group();
            case Like like -> new Place.Group(like.name(), like.members());
            case YearBefore _, Budget _ -> new Place.OneMunicipality(peers.own().code());
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
            // There are no months before 1900.
            case YearBefore _ ->
                period.first().year() > 1901
                        ? Optional.of(new Counterpart(keyFigure.id(), own, period.yearBefore()))
                        : Optional.empty();
            case Budget budget -> budget.version().of(keyFigure).map(id -> new Counterpart(id, own, period));
        };
    }

    /** As a choice names it: Landsgennemsnit, Region Hovedstaden (29). */
    default String name(Peers peers, Words words) {
        if (isOneself()) {
            return words.say("against." + parameter());
        }
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
            case YearBefore(var of) ->
                of.map(period -> words.say("against.aaret-foer.short", before(period, words)))
                        .orElseGet(() -> words.say("against.aaret-foer"));
            case Budget(var version, var of) ->
                of.map(period ->
                                words.say("against." + version.keyword + ".short", new PeriodWords(words).name(period)))
                        .orElseGet(() -> words.say("against." + version.keyword));
        };
    }

    /** Within a sentence: landet, Region Hovedstaden, de lignende kommuner. */
    default String inSentence(Peers peers, Words words) {
        return switch (this) {
            case Country _ -> words.say("against.country.inline");
            case Like _ -> words.say("against.like.inline");
            case Region _, Group _, Picked _ -> shortName(peers, words);
            case YearBefore(var of) ->
                of.map(period -> words.say("against.aaret-foer.inline", before(period, words)))
                        .orElseGet(() -> words.say("against.aaret-foer"));
            case Budget(var version, var of) ->
                of.map(period -> words.say(
                                "against." + version.keyword + ".inline", new PeriodWords(words).name(period)))
                        .orElseGet(() -> words.say("against." + version.keyword));
        };
    }

    private static String before(Period period, Words words) {
        return new PeriodWords(words).name(period.yearBefore());
    }
}
