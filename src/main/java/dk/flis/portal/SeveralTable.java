// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Adding;
import dk.flis.figures.Cell;
import dk.flis.figures.Together;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Several;
import dk.flis.portal.view.Several.Choose;
import dk.flis.portal.view.Several.Line;
import dk.flis.portal.view.Several.Row;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Thousands;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes several periods out: a column for each, and one for all of them together or why there is none. */
final class SeveralTable {

    /** Older ones can be written in the address. */
    private static final int OFFERED = 24;

    private final SeveralPeriods several;
    private final Words words;
    private final PeriodWords names;
    private final Function<KeyFigure, String> href;

    /** @param href the page of a key figure */
    SeveralTable(SeveralPeriods several, Words words, Function<KeyFigure, String> href) {
        this.several = several;
        this.words = words;
        this.names = new PeriodWords(words);
        this.href = href;
    }

    Several table(List<KeyFigure> keyFigures) {
        return new Several(
                words.say(
                        "several.caption",
                        several.choice().ownName(),
                        several.choice().lineName(words)),
                several.periods().stream().map(names::name).toList(),
                keyFigures.stream().map(this::row).toList());
    }

    private Row row(KeyFigure keyFigure) {
        var own = several.own(keyFigure);
        var other = several.other(keyFigure);
        var whole = several.ownTogether(keyFigure);
        var shown = Stream.of(own.stream(), other.stream(), Stream.of(whole.cell()))
                .flatMap(cells -> cells)
                .flatMap(cell -> cell.value().stream())
                .toList();
        var thousands = Thousands.inTable(shown);
        return new Row(
                words.name(keyFigure),
                Stream.of(thousands.unit(words.unit(keyFigure.unit())), perYear(whole, words))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")),
                href.apply(keyFigure),
                List.of(
                        line(several.choice().ownName(), own, keyFigure, thousands, List.of(whole)),
                        line(
                                several.choice().lineName(words),
                                other,
                                keyFigure,
                                thousands,
                                several.otherTogether(keyFigure).stream().toList())),
                whole.adding().adds() ? "" : why(whole.adding(), words));
    }

    private static String perYear(Together whole, Words words) {
        return whole.adding() == Adding.PER_YEAR ? words.say("several.per-year") : "";
    }

    private static String why(Adding adding, Words words) {
        return words.say("several.why."
                + adding.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private Line line(String name, List<Cell> cells, KeyFigure keyFigure, Thousands thousands, List<Together> whole) {
        var shown =
                cells.stream().map(cell -> shown(cell, keyFigure, thousands)).toList();
        var together = whole.stream()
                .map(one -> shown(one.cell(), keyFigure, thousands))
                .findFirst()
                .orElseGet(() -> new Shown(words.say("empty.na"), "na", "", words.say("budget.none.why")));
        return new Line(name, shared(shown), shown, together);
    }

    private static String shared(List<Shown> cells) {
        var said = cells.stream().map(Shown::provisional).distinct().toList();
        return said.size() == 1 ? said.getFirst() : "";
    }

    private Shown shown(Cell cell, KeyFigure keyFigure, Thousands thousands) {
        return cell.value().isPresent()
                ? thousands.shown(cell, keyFigure.decimals(), words)
                : several.choice().shown(keyFigure, cell, words);
    }

    /**
     * What a page offers to put side by side: the newest of its kind, and those that are chosen.
     *
     * @param known newest first
     */
    static Choose choose(List<Period> known, List<Period> chosen, Words words) {
        var names = new PeriodWords(words);
        var offered = new ArrayList<>(known.stream().limit(OFFERED).toList());
        chosen.stream().filter(period -> !offered.contains(period)).forEach(offered::add);
        return new Choose(
                offered.stream()
                        .sorted(Comparator.comparing(Period::last).reversed())
                        .map(period -> new Option(period.toString(), names.name(period), chosen.contains(period)))
                        .toList(),
                said(chosen, words));
    }

    private static String said(List<Period> chosen, Words words) {
        if (chosen.size() == 1) {
            return words.say("several.too-few");
        }
        return chosen.size() > SeveralPeriods.MOST ? words.say("several.too-many", SeveralPeriods.MOST) : "";
    }

    /** What is to be said beside a whole, or of there being none. */
    static String remark(Together together, Words words) {
        return together.adding().adds() ? perYear(together, words) : why(together.adding(), words);
    }
}
