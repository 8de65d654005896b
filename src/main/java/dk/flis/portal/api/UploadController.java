// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.door.Doors;
import dk.flis.door.PlainName;
import dk.flis.door.Uploads;
import dk.flis.door.Uploads.Progress;
import dk.flis.door.Uploads.Upload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1/uploads}: a large file in pieces. It is begun with name and size, its pieces are appended in order, and the
 * answer to the last one is the receipt. After a cut one asks how far it came, and goes on from there.
 */
@RestController
public final class UploadController {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final JsonMapper JSON = new JsonMapper();

    /** With the note of the largest municipality. */
    private static final int MOST_JSON = 4 << 20;

    private static final Set<String> WORDS = Set.of("name", "bytes", "note");

    private final Uploads uploads;
    private final MayDeliver may;

    public UploadController(Doors doors) {
        this.uploads = doors.uploads();
        this.may = new MayDeliver(doors.deliverers());
    }

    @PostMapping(Routes.UPLOADS)
    ResponseEntity<Void> begin(Caller caller, HttpServletRequest request) throws IOException {
        var _ = may.deliver(caller);
        var asked = json(request);
        asked.propertyNames().stream()
                .filter(name -> !WORDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiException.about(name, Problem.UNKNOWN_PARAMETER, name, "bytes, name, note");
                });
        var name = PlainName.read(asked.path("name").asString(""))
                .orElseThrow(
                        () -> Query.malformed("name", asked.path("name").asString(""), "regnskab_0147_2025-03.csv.gz"));
        var bytes = asked.path("bytes").asLong(0);
        if (bytes < 1) {
            throw Query.malformed("bytes", asked.path("bytes").asString(""), "1048576");
        }
        DeliveryController.refuseTooLarge(bytes);
        var note = asked.has("note") ? asked.path("note").toString() : "";
        var upload = uploads.begin(caller.viewer(), name, bytes, note);
        return told(HttpStatus.CREATED, upload)
                .header(HttpHeaders.LOCATION, Routes.UPLOADS + "/" + upload.id())
                .build();
    }

    private static JsonNode json(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_JSON + 1);
        if (bytes.length > MOST_JSON) {
            throw ApiException.of(Problem.TOO_LARGE, Integer.toString(MOST_JSON));
        }
        try {
            var tree = JSON.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException broken) {
            // Told below, as what is no object is.
        }
        throw ApiException.of(Problem.MALFORMED_BODY);
    }

    /** How far it has come; when it was handed in, {@code Location} says where its receipt is. Answers HEAD as well. */
    @GetMapping(Routes.UPLOADS + "/{id}")
    ResponseEntity<Void> progress(Caller caller, @PathVariable("id") String id) {
        var upload = found(caller, id);
        var answer = told(HttpStatus.NO_CONTENT, upload);
        upload.delivery().ifPresent(number -> answer.header(HttpHeaders.LOCATION, Routes.DELIVERIES + "/" + number));
        return answer.build();
    }

    @PatchMapping(Routes.UPLOADS + "/{id}")
    ResponseEntity<?> append(Caller caller, @PathVariable("id") String id, HttpServletRequest request)
            throws IOException {
        var by = may.deliver(caller);
        var upload = found(caller, id);
        var offset = offset(request);
        if (offset + Math.max(0, request.getContentLengthLong()) > upload.bytes()) {
            throw ApiException.of(Problem.TOO_LARGE, Long.toString(upload.bytes()));
        }
        return switch (uploads.append(upload, offset, request.getInputStream(), by)) {
            case Progress.HandedIn(var slip) -> DeliveryController.answer(slip);
            case Progress.Partly(var now) -> told(HttpStatus.NO_CONTENT, now).build();
            case Progress.Elsewhere(var now) ->
                throw ApiException.of(Problem.WRONG_OFFSET, Long.toString(now.offset()), Long.toString(offset));
            case Progress.Busy _ -> throw ApiException.of(Problem.UPLOAD_BUSY);
            case Progress.TooMuch(var now) -> throw ApiException.of(Problem.TOO_LARGE, Long.toString(now.bytes()));
        };
    }

    @DeleteMapping(Routes.UPLOADS + "/{id}")
    ResponseEntity<Void> drop(Caller caller, @PathVariable("id") String id) throws IOException {
        uploads.drop(found(caller, id));
        return ResponseEntity.noContent().build();
    }

    private Upload found(Caller caller, String id) {
        return uploads.find(caller.viewer(), id).orElseThrow(() -> ApiException.of(Problem.UNKNOWN_UPLOAD, id));
    }

    private static long offset(HttpServletRequest request) {
        var text = String.valueOf(request.getHeader(OFFSET));
        if (!text.matches("\\d{1,12}")) {
            throw ApiException.about(OFFSET, Problem.MISSING_PARAMETER, OFFSET);
        }
        return Long.parseLong(text);
    }

    private static ResponseEntity.BodyBuilder told(HttpStatus status, Upload upload) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(OFFSET, Long.toString(upload.offset()))
                .header(LENGTH, Long.toString(upload.bytes()));
    }
}
