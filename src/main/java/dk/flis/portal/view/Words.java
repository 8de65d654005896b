// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.Dashboard;
import dk.flis.catalogue.KeyFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the portal in one language, with names, numbers and dates as it writes them. */
public final class Words {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Language language;
    private final ResourceBundle bundle;
    private final UnitWords units;
    private final Numbers numbers;

    public Words(Language language) {
        this.language = language;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages", language.locale(), control);
        this.units = new UnitWords(language, control);
        this.numbers = new Numbers(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key; {0}, {1} … are replaced. An unknown key is an error, which a test finds first. */
    public String say(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** What stands in the audit trail, as a person says it. */
    public String event(String what) {
        return say("event." + what.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String name(KeyFigure keyFigure) {
        return either(keyFigure.name(), keyFigure.nameEnglish());
    }

    public String name(Area area) {
        return either(area.name(), area.nameEnglish());
    }

    public String title(Dashboard dashboard) {
        return either(dashboard.title(), dashboard.titleEnglish());
    }

    public String text(Dashboard dashboard) {
        return either(dashboard.text(), dashboard.textEnglish());
    }

    /** The catalogue's unit, which is Danish, word by word. */
    public String unit(String danish) {
        return units.of(danish);
    }

    public String number(BigDecimal value, int decimals) {
        return numbers.plain(value, decimals);
    }

    /** A count. */
    public String whole(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** With as many decimals as it has, at most two. */
    public String amount(BigDecimal value) {
        return number(value, Math.min(2, Math.max(0, value.stripTrailingZeros().scale())));
    }

    public String signed(BigDecimal value, int decimals) {
        return numbers.signed(value, decimals);
    }

    /** +20 % in Danish, +20% in English */
    public String percent(BigDecimal value) {
        var decimals = value.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return numbers.signed(value, decimals) + (language == Language.DANISH ? "\u00a0%" : "%");
    }

    /** 21.11.2025, or 21 November 2025 */
    public String day(Instant instant) {
        return format("day.pattern", instant);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day.pattern"), language.locale())
                .format(day);
    }

    /** A day as an address writes it, 2025-11-21; what is no day stays as it is. */
    public String day(String iso) {
        try {
            return DateTimeFormatter.ofPattern(say("day.pattern"), language.locale())
                    .format(LocalDate.parse(iso));
        } catch (DateTimeParseException _) {
            return iso;
        }
    }

    /** 21.11.2025 kl. 06.12 */
    public String moment(Instant instant) {
        return format("moment.pattern", instant);
    }

    private String format(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(say(pattern), language.locale())
                .withZone(COPENHAGEN)
                .format(instant);
    }

    private String either(String danish, String english) {
        return language == Language.ENGLISH && !english.isBlank() ? english : danish;
    }
}
