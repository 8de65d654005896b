// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.plausibility.Alarm;
import dk.flis.portal.view.AlarmViews.Chart;
import dk.flis.portal.view.AlarmViews.Moment;
import dk.flis.portal.view.LineChart;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an alarm was raised: in sentences, as a line with its band, and as a table. */
final class AlarmStory {

    private static final int WIDE = 760;
    private static final int NARROW = 320;

    private final AlarmRead read;
    private final Alarm alarm;
    private final Words words;
    private final PeriodWords names;

    AlarmStory(AlarmRead read, Alarm alarm, Words words) {
        this.read = read;
        this.alarm = alarm;
        this.words = words;
        this.names = new PeriodWords(words);
    }

    List<String> why() {
        var own = read.own();
        var sentences = new ArrayList<String>();
        if (own.value().isEmpty()) {
            sentences.add(words.say("alarm.why.hidden", read.shown(own, words).why()));
            return sentences;
        }
        var band = alarm.band();
        sentences.add(words.say(
                "alarm.why.value",
                read.name(words),
                read.shown(own, words).text(),
                read.unit(words),
                read.month(words)));
        sentences.add(words.say("alarm.why.level", number(band.level())));
        read.yearBefore()
                .ifPresent(cell -> sentences.add(words.say(
                        "alarm.why.season",
                        names.name(cell.period()),
                        read.shown(cell, words).text())));
        sentences.add(words.say(
                own.value().get().doubleValue() > band.high() ? "alarm.why.above" : "alarm.why.below",
                number(band.low()),
                number(band.high())));
        sentences.add(band.alike()
                .map(share -> words.say("alarm.why.alike", words.percent(BigDecimal.valueOf(share * 100))))
                .orElseGet(() -> words.say("alarm.why.alone")));
        return sentences;
    }

    private String number(double value) {
        return read.number(BigDecimal.valueOf(value), words);
    }

    List<Moment> moments() {
        return read.history().stream()
                .map(moment -> new Moment(
                        names.name(moment.cell().period()),
                        read.shown(moment.cell(), words),
                        moment.range().map(range -> read.said(range, words)).orElse(""),
                        moment.marked()))
                .toList();
    }

    Optional<Chart> chart() {
        var moments = read.history().stream().map(this::drawn).toList();
        var label = words.say("alarm.chart", read.name(words), read.month(words));
        return LineChart.of(moments, WIDE, words)
                .flatMap(wide -> LineChart.of(moments, NARROW, words).map(narrow -> new Chart(label, wide, narrow)));
    }

    private LineChart.Moment drawn(AlarmRead.Moment moment) {
        var cell = moment.cell();
        return new LineChart.Moment(
                names.axis(cell.period()),
                names.name(cell.period()) + ": " + read.shown(cell, words).text(),
                cell.value(),
                Optional.empty(),
                false,
                moment.range(),
                moment.marked());
    }
}
