// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.reference.Month;
import dk.flis.reference.Period;

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
