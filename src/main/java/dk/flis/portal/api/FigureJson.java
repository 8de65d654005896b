// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Figures as JSON: the words of the CSV as names, numbers as exact decimals, {@code null} where there is none.
 *
 * <p>Ids, codes and states hold nothing that JSON would escape; a test holds the catalogue to that.
 */
final class FigureJson {

    private static final int CELL_BYTES = 260;

    private static final byte[] NUMERATOR = Utf8.word(",\"numerator\":");
    private static final byte[] DENOMINATOR = Utf8.word(",\"denominator\":");
    private static final byte[] VALUE = Utf8.word(",\"value\":");
    private static final byte[] STATE = Utf8.word(",\"state\":\"");
    private static final byte[] PROVISIONAL = Utf8.word("\",\"provisional\":true");
    private static final byte[] FINAL = Utf8.word("\",\"provisional\":false");
    private static final byte[] SEAL = Utf8.word(",\"seal\":\"");
    private static final byte[] PRESENT = Utf8.word("\",\"present\":");
    private static final byte[] EXPECTED = Utf8.word(",\"expected\":");

    private final Utf8 out;
    private final byte[] publication;

    /** What many cells begin with, each written once; by identity, for cells share what the question named. */
    private final IdentityHashMap<KeyFigureId, byte[]> keyFigures = new IdentityHashMap<>();

    private final IdentityHashMap<Place, byte[]> places = new IdentityHashMap<>();
    private final IdentityHashMap<Period, byte[]> periods = new IdentityHashMap<>();

    private FigureJson(Utf8 out, Publication publication) {
        this.out = out;
        this.publication = Utf8.word(",\"publication\":" + publication.number());
    }

    /** @param parts what {@link #cells} made of the page's parts, in order */
    static List<Utf8> of(FigureQuestion question, Page page, List<Utf8> parts) {
        var pieces = new ArrayList<Utf8>();
        pieces.add(head(question, page));
        for (var part : parts) {
            pieces.add(new Utf8(2).ascii(pieces.size() == 1 ? "\n" : ",\n"));
            pieces.add(part);
        }
        pieces.add(new Utf8(4).ascii("\n]}\n"));
        return pieces;
    }

    private static Utf8 head(FigureQuestion question, Page page) {
        var publication = question.publication();
        return new Utf8(300)
                .ascii("{\"publication\":{\"number\":")
                .ascii(Long.toString(publication.number()))
                .ascii(",\"at\":\"")
                .ascii(publication.at().toString())
                .ascii("\",\"monthly\":")
                .ascii(Boolean.toString(publication.monthly()))
                .ascii(",\"catalogue\":\"")
                .ascii(publication.catalogue())
                .ascii("\"},\"prices\":\"")
                .ascii(question.prices() == Prices.FIXED ? "fixed" : "current")
                .ascii("\",\"total\":")
                .ascii(Long.toString(question.size()))
                .ascii(",\"offset\":")
                .ascii(Long.toString(page.offset()))
                .ascii(",\"limit\":")
                .ascii(Long.toString(page.limit()))
                .ascii(",\"figures\":[");
    }

    /** Objects with commas between them. */
    static Utf8 cells(Answer answer) {
        var cells = answer.cells();
        var out = new Utf8(cells.size() * CELL_BYTES);
        var json = new FigureJson(out, answer.publication());
        for (var at = 0; at < cells.size(); at++) {
            out.ascii(at == 0 ? "" : ",\n");
            json.cell(cells.get(at));
        }
        return out;
    }

    private void cell(Cell cell) {
        out.ascii(keyFigures.computeIfAbsent(cell.keyFigure(), FigureJson::start))
                .ascii(places.computeIfAbsent(cell.place(), FigureJson::place))
                .ascii(periods.computeIfAbsent(cell.period(), FigureJson::period));
        number(NUMERATOR, cell.numerator());
        number(DENOMINATOR, cell.denominator());
        number(VALUE, cell.value());
        out.ascii(STATE)
                .ascii(cell.state().keyword())
                .ascii(cell.provisional() ? PROVISIONAL : FINAL)
                .ascii(publication)
                .ascii(SEAL)
                .ascii(CellNotation.seal(cell))
                .ascii(PRESENT)
                .ascii(Integer.toString(cell.present()))
                .ascii(EXPECTED)
                .ascii(Integer.toString(cell.expected()))
                .ascii("}");
    }

    private void number(byte[] name, Optional<BigDecimal> number) {
        out.ascii(name).ascii(number.isEmpty() ? "null" : CellNotation.number(number));
    }

    private static byte[] start(KeyFigureId keyFigure) {
        return Utf8.word("{\"key_figure\":\"" + keyFigure + "\"");
    }

    /** A group's name may hold any letter. */
    private static byte[] place(Place place) {
        return ",\"municipality\":\"%s\",\"institution\":\"%s\""
                .formatted(CellNotation.municipality(place), CellNotation.institution(place))
                .getBytes(UTF_8);
    }

    private static byte[] period(Period period) {
        return Utf8.word(",\"period\":\"" + period + "\"");
    }
}
