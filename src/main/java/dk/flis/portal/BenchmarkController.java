// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /benchmarking/{area}}: the page and its downloads. */
@Controller
final class BenchmarkController {

    private static final String ONE = "/benchmarking/{area:[a-z0-9-]+}";

    private final BenchmarkContents contents;
    private final BenchmarkAnswers answers;

    BenchmarkController(BenchmarkContents contents, BenchmarkAnswers answers) {
        this.contents = contents;
        this.answers = answers;
    }

    @GetMapping(ONE)
    ModelAndView page(Visit visit, @PathVariable("area") String area) {
        return answers.page(visit, contents.area(visit, new AreaId(area)));
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<String> csv(Visit visit, @PathVariable("area") String area) {
        return answers.csv(visit, contents.area(visit, new AreaId(area)));
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<byte[]> workbook(Visit visit, @PathVariable("area") String area) {
        return answers.workbook(visit, contents.area(visit, new AreaId(area)));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> document(Visit visit, @PathVariable("area") String area) {
        return answers.document(visit, contents.area(visit, new AreaId(area)));
    }

    @GetMapping(path = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Map<String, String>>> json(Visit visit, @PathVariable("area") String area) {
        return answers.json(visit, contents.area(visit, new AreaId(area)));
    }
}
