// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.SenderName;
import dk.flis.community.Written;
import dk.flis.distribution.Content;
import dk.flis.distribution.RawOrder;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An order of raw data as it was typed, word for word, until it is sound. */
record RawOrderTyped(
        String title,
        String content,
        String first,
        String scope,
        String form,
        String rhythm,
        String start,
        String sender,
        boolean encrypted) {

    static final String FULL = "fuldt";
    static final String DELTA = "aendringer";
    static final String CSV = "csv";
    static final String PARQUET = "parquet";
    static final String ONCE = "gang";
    static final String MONTHLY = "maaned";

    /** How far ahead an order may begin. */
    private static final int YEARS = 2;

    /** @param today when it is made, unless another day is chosen */
    static RawOrderTyped fresh(String content, LocalDate today) {
        return new RawOrderTyped("", content, "", FULL, CSV, ONCE, today.toString(), "", false);
    }

    static RawOrderTyped of(Map<String, String> fields) {
        return new RawOrderTyped(
                fields.getOrDefault("titel", ""),
                fields.getOrDefault("indhold", ""),
                fields.getOrDefault("fra", "").strip(),
                fields.getOrDefault("omfang", ""),
                fields.getOrDefault("format", ""),
                fields.getOrDefault("hvor-tit", ""),
                fields.getOrDefault("start", "").strip(),
                fields.getOrDefault("konto", ""),
                fields.containsKey("kryptering"));
    }

    static RawOrderTyped of(RawOrder order) {
        var body = order.body();
        return new RawOrderTyped(
                body.title(),
                body.content().text(),
                body.first().map(Month::toString).orElse(""),
                body.scope() == Scope.FULL ? FULL : DELTA,
                body.form() == FileForm.CSV ? CSV : PARQUET,
                body.rhythm() == Rhythm.ONCE ? ONCE : MONTHLY,
                body.start().toString(),
                body.sender().map(SenderName::value).orElse(""),
                order.encrypted());
    }

    Optional<Content> what() {
        return Content.read(content);
    }

    Optional<Month> firstMonth() {
        return Month.parse(first);
    }

    private Optional<LocalDate> startDay() {
        try {
            return Optional.of(LocalDate.parse(start));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /**
     * The first thing that is wrong.
     *
     * @param contents what he may order
     * @param senders who may have it laid out
     */
    Optional<String> trouble(Words words, Set<String> contents, Set<String> senders, LocalDate today) {
        if (Written.line(title).isEmpty() || Written.line(title).length() > Body.LONGEST_TITLE) {
            return Optional.of(words.say("raw.trouble.title", Body.LONGEST_TITLE));
        }
        return troubleWithContent(words, contents)
                .or(() -> troubleWithWhen(words, today))
                .or(() -> sender.isEmpty() || senders.contains(sender)
                        ? Optional.empty()
                        : Optional.of(words.say("raw.trouble.sender")));
    }

    /** What stands in the way of saying how much it is. */
    Optional<String> troubleWithContent(Words words, Set<String> contents) {
        if (!contents.contains(content)) {
            return Optional.of(words.say("raw.trouble.content"));
        }
        return first.isEmpty() || firstMonth().isPresent()
                ? Optional.empty()
                : Optional.of(words.say("raw.trouble.first", first));
    }

    private Optional<String> troubleWithWhen(Words words, LocalDate today) {
        if (!Set.of(FULL, DELTA).contains(scope)
                || !Set.of(CSV, PARQUET).contains(form)
                || !Set.of(ONCE, MONTHLY).contains(rhythm)) {
            return Optional.of(words.say("raw.trouble.choice"));
        }
        if (scope.equals(DELTA) && rhythm.equals(ONCE)) {
            return Optional.of(words.say("raw.trouble.delta"));
        }
        return startDay()
                        .filter(day -> day.isBefore(today.plusYears(YEARS)) && day.isAfter(LocalDate.of(2000, 1, 1)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(words.say("raw.trouble.start", YEARS));
    }

    /** Only when there is no trouble. */
    Body body() {
        return new Body(
                Written.line(title),
                what().orElseThrow(),
                firstMonth(),
                scope.equals(FULL) ? Scope.FULL : Scope.DELTA,
                form.equals(CSV) ? FileForm.CSV : FileForm.PARQUET,
                startDay().orElseThrow(),
                rhythm.equals(ONCE) ? Rhythm.ONCE : Rhythm.MONTHLY,
                SenderName.read(sender));
    }
}
