// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.portal.file.Document;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Workbook;
import dk.flis.portal.view.Frame.Link;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that a browser keeps as a file. */
final class Files {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Files() {}

    /** What "Hent" offers of a page whose files stand beside it, in the order in which one looks for them. */
    static List<Link> links(Visit visit, String page) {
        return Stream.of("xlsx", "pdf", "csv", "json")
                .map(ending -> new Link(
                        visit.words().say("file." + ending),
                        visit.address().at(page + "." + ending).toString(),
                        false))
                .toList();
    }

    static ResponseEntity<byte[]> workbook(String name, Sheet sheet) {
        return kept(name, XLSX, Workbook.of(sheet));
    }

    static ResponseEntity<byte[]> document(String name, Sheet sheet) {
        return kept(name, MediaType.APPLICATION_PDF, Document.of(sheet));
    }

    private static ResponseEntity<byte[]> kept(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    static ResponseEntity<String> csv(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
