// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Together;
import dk.flis.portal.view.Drawn;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /noegletal/{id}}: the page, the numbers of its charts and its downloads. */
@Controller
final class KeyFigureController {

    private final KeyFigurePages pages;
    private final CalculationPages calculations;
    private final Catalogue catalogue;
    private final InstitutionNames names;
    private final TemplateEngine engine;

    KeyFigureController(Parts parts, KeyFigurePages pages, CalculationPages calculations, TemplateEngine engine) {
        this.pages = pages;
        this.calculations = calculations;
        this.catalogue = parts.catalogue();
        this.names = parts.institutions();
        this.engine = engine;
    }

    @GetMapping("/noegletal/{id}")
    ModelAndView page(Visit visit, @PathVariable("id") String id) {
        return JteView.of(engine, "noegletal", pages.page(visit, new KeyFigureId(id)));
    }

    @GetMapping("/noegletal/{id}/beregning")
    ModelAndView calculation(Visit visit, @PathVariable("id") String id) {
        return JteView.of(engine, "beregning", calculations.page(visit, new KeyFigureId(id)));
    }

    @GetMapping(path = "/noegletal/{id}/udvikling.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Drawn.Lines> development(Visit visit, @PathVariable("id") String id) {
        return ResponseEntity.ok(
                new KeyFigureDevelopment(pages.read(visit, new KeyFigureId(id)), visit.words()).lines());
    }

    @GetMapping("/noegletal/{id}/hent.csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        return Files.csv(
                "flis-" + id + "-" + read.period() + ".csv",
                Download.csv(
                        cells(visit, read), wholes(visit, read), read.reader().publication()));
    }

    @GetMapping("/noegletal/{id}/hent.xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        return Files.workbook(
                Sheets.fileName(id, read.period(), "xlsx"),
                sheets(visit).keyFigure(read, visit, cells(visit, read), wholes(visit, read)));
    }

    /** The chosen period alone: what one would print. */
    @GetMapping("/noegletal/{id}/hent.pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        var cells = Stream.concat(read.cells().all().stream(), read.institutions().all().stream())
                .filter(cell -> cell.period().equals(read.period()))
                .toList();
        return Files.document(
                Sheets.fileName(id, read.period(), "pdf"),
                sheets(visit).keyFigure(read, visit, cells, wholes(visit, read)));
    }

    @GetMapping(path = "/noegletal/{id}/hent.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> json(Visit visit, @PathVariable("id") String id) {
        var read = pages.read(visit, new KeyFigureId(id));
        return ResponseEntity.ok(Download.json(
                cells(visit, read), wholes(visit, read), read.reader().publication()));
    }

    private Sheets sheets(Visit visit) {
        return new Sheets(catalogue, names, visit.words());
    }

    /** With those that are put side by side, and those of the own institutions. */
    private static List<Cell> cells(Visit visit, KeyFigureRead read) {
        return Stream.of(
                        read.cells().all().stream(),
                        KeyFigurePages.several(visit, read).stream().flatMap(one -> one.cells().stream()),
                        read.institutions().all().stream())
                .flatMap(cells -> cells)
                .distinct()
                .toList();
    }

    private static List<Together> wholes(Visit visit, KeyFigureRead read) {
        return KeyFigurePages.several(visit, read).map(SeveralPeriods::wholes).orElse(List.of());
    }
}
