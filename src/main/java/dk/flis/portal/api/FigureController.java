// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.figures.Answer;
import dk.flis.figures.Figures;
import dk.flis.store.Publication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/figures}: the cells of a question, in the order key figure, place, period. */
@RestController
public final class FigureController {

    /** A page of a thousand key figures for every municipality is one answer. */
    private static final long MOST = 150_000;

    /** What one may page through. */
    private static final long TOO_MANY = 20_000_000;

    private final Catalogue catalogue;
    private final Figures figures;
    private final FigureQuestion.Reader reader;

    /** @param publications oldest first */
    public FigureController(Catalogue catalogue, Figures figures, Supplier<List<Publication>> publications) {
        this.catalogue = catalogue;
        this.figures = figures;
        var access = new Access(catalogue, figures, publications);
        this.reader = new FigureQuestion.Reader(catalogue, figures, access, new Groups(catalogue));
    }

    @GetMapping(Routes.FIGURES)
    void figures(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = Query.of(request, FigureQuestion.PARAMETERS);
        var format = Format.of(query, request);
        var page = Page.of(query, MOST, MOST);
        var question = reader.read(query, caller);
        refuseTooMuch(question, format);
        var tag = Tag.of(
                request,
                caller,
                catalogue.version() + figures.sealed(question.publication()),
                question.publication().number());
        if (tag.known(request, response)) {
            return;
        }
        var body = body(format, question, page, caller);
        page.link(query, question.size(), response);
        write(format, question, body, response);
    }

    /** A cube of JSON-stat is whole or not at all. */
    private static void refuseTooMuch(FigureQuestion question, Format format) {
        var most = format == Format.JSON_STAT ? MOST : TOO_MANY;
        if (question.size() > most) {
            throw ApiException.of(Problem.TOO_MUCH, Long.toString(question.size()), Long.toString(most));
        }
    }

    private List<Utf8> body(Format format, FigureQuestion question, Page page, Caller caller) {
        return switch (format) {
            case JSON -> FigureJson.of(question, page, parts(question, page, caller, FigureJson::cells));
            case CSV -> FigureCsv.of(parts(question, page, caller, FigureCsv::rows));
            case JSON_STAT ->
                List.of(new JsonStat(catalogue, reader.groups(), caller.words())
                        .of(question, question.read(figures, caller, page)));
        };
    }

    private static void write(Format format, FigureQuestion question, List<Utf8> body, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        if (format == Format.CSV) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"flis-%d.csv\""
                            .formatted(question.publication().number()));
        }
        Utf8.write(body, response);
    }

    /** Read and written by as many processors as there are: whoever asks for a hundred thousand cells waits for all of them. */
    private List<Utf8> parts(FigureQuestion question, Page page, Caller caller, Function<Answer, Utf8> form) {
        return question.parts(page).parallelStream()
                .map(part -> form.apply(question.read(figures, caller, part)))
                .toList();
    }
}
