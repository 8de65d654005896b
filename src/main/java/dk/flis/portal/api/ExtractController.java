// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.access.Viewer;
import dk.flis.distribution.Extract;
import dk.flis.distribution.Extracts;
import dk.flis.distribution.RawData;
import dk.flis.portal.api.Listed.Items;
import dk.flis.reference.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/extracts}: the raw data that was made for a municipality. A user's token opens what he may take at this moment,
 * a sender's what was laid out for it; with the presentation layer or without.
 */
@RestController
public final class ExtractController {

    private static final String ONE = Routes.EXTRACTS + "/{number}";

    private final RawData raw;

    public ExtractController(RawData raw) {
        this.raw = raw;
    }

    /** Newest first; there is no end of pages, for extracts are kept for a month. */
    @GetMapping(Routes.EXTRACTS)
    ResponseEntity<Items<ExtractJson>> all(Caller caller, HttpServletRequest request) {
        Query.of(request, Set.of());
        var viewer = caller.viewer();
        var all = raw.extracts().toTake(viewer, own(viewer)).stream()
                .map(ExtractJson::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Items<>(all.size(), 0, all.size(), all));
    }

    @GetMapping(ONE)
    ResponseEntity<ExtractJson> one(Caller caller, @PathVariable("number") String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ExtractJson.of(found(caller, number)));
    }

    /** The zip, in parts where they are asked for, so that a cut download can be gone on with. */
    @GetMapping(ONE + "/content")
    ResponseEntity<Resource> content(Caller caller, @PathVariable("number") String number) {
        var extract = found(caller, number);
        return raw.extracts()
                .take(caller.viewer(), extract)
                .map(path -> sent(extract, path))
                .orElseThrow(() -> ApiException.of(Problem.UNKNOWN_EXTRACT, number));
    }

    private static ResponseEntity<Resource> sent(Extract extract, Path path) {
        var name = ContentDisposition.attachment().filename(extract.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .eTag('"' + extract.size().sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new FileSystemResource(path));
    }

    /** Another municipality's, and one that is not his to take, is as if it were not there. */
    private Extract found(Caller caller, String number) {
        var viewer = caller.viewer();
        var own = own(viewer);
        if (!number.matches("\\d{1,18}")) {
            throw ApiException.of(Problem.UNKNOWN_EXTRACT, number);
        }
        return raw.extracts()
                .find(viewer, Long.parseLong(number))
                .filter(extract -> extract.municipality().equals(own))
                .filter(extract -> extract.removed().isEmpty() && Extracts.mayTake(viewer, extract))
                .orElseThrow(() -> ApiException.of(Problem.UNKNOWN_EXTRACT, number));
    }

    /** Whose raw data he may take at all. */
    private MunicipalityCode own(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _, Viewer.CatalogueEditor _ -> throw ApiException.of(Problem.NO_RAW_DATA);
            case Viewer.Sender sender -> sender.municipality();
            case Viewer.User user -> {
                if (!raw.offer().opens(user, user.municipality())) {
                    throw ApiException.of(Problem.NO_RAW_DATA);
                }
                yield user.municipality();
            }
        };
    }
}
