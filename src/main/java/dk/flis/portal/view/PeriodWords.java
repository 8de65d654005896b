// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.catalogue.Level;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Periods as a page names them. */
public final class PeriodWords {

    private final Words words;

    public PeriodWords(Words words) {
        this.words = words;
    }

    /** Such as 2024, marts 2025, januar–marts 2025, skoleåret 2024/25. */
    public String name(Period period) {
        return switch (period) {
            case Period.Year year -> Integer.toString(year.year());
            case Period.OneMonth month -> month(month.month());
            case Period.Quarter quarter -> words.say("period.quarter", quarter.number(), quarter.year());
            case Period.SchoolYear school ->
                words.say("period.school", school.begins(), "%02d".formatted((school.begins() + 1) % 100));
            case Period.YearToDate toDate -> toDate(toDate);
            case Period.Rolling12 rolling -> words.say("period.rolling", month(rolling.last()));
        };
    }

    /** Such as mar 25, for an axis. */
    public String axis(Period period) {
        return switch (period) {
            case Period.Year year -> Integer.toString(year.year());
            case Period.SchoolYear school -> "%d/%02d".formatted(school.begins(), (school.begins() + 1) % 100);
            case Period.Quarter quarter -> quarter.toString();
            case Period.OneMonth _, Period.YearToDate _, Period.Rolling12 _ ->
                "%s %02d".formatted(shortName(period.last()), period.last().year() % 100);
        };
    }

    /** Those to choose among, each level that has any under its own heading. */
    public List<Options> choices(Function<Level, List<Period>> known, Period chosen) {
        return Arrays.stream(Level.values())
                .map(level -> new Options(
                        words.say("level." + level.keyword()),
                        known.apply(level).stream()
                                .map(period -> new Option(period.toString(), name(period), period.equals(chosen)))
                                .toList()))
                .filter(choice -> !choice.options().isEmpty())
                .toList();
    }

    private String toDate(Period.YearToDate period) {
        return period.last().number() == 1
                ? words.say("period.january", period.last().year())
                : words.say(
                        "period.to-date",
                        words.say("month." + period.last().number()),
                        period.last().year());
    }

    private String month(Month month) {
        return words.say("month." + month.number()) + " " + month.year();
    }

    private String shortName(Month month) {
        return words.say("month." + month.number()).substring(0, 3);
    }
}
