// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.door.HandIn;
import dk.flis.door.PlainName;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * The files of a form, written to disk as they come. The container would take a form apart before anybody has asked who sends
 * it, and put it in a folder of its own.
 */
final class UploadedFiles {

    /** In one form. */
    private static final int MOST = 200;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private boolean notes;

    private UploadedFiles(Path folder) {
        this.folder = folder;
    }

    /** What was wrong with a form; the key names what to tell. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;
        private final String about;

        private Wrong(String key, String about) {
            super(key + " " + about);
            this.key = key;
            this.about = about;
        }

        String key() {
            return key;
        }

        String about() {
            return about;
        }
    }

    /** The deliveries, in the order in which they came; their notes lie beside them. */
    static List<Path> receive(HttpServletRequest request, Path folder) throws IOException {
        var received = new UploadedFiles(folder);
        try {
            received.read(request);
        } catch (FileUploadException broken) {
            throw new Wrong("handin.wrong.broken", "");
        } catch (Wrong wrong) {
            // A browser that is answered before it has sent all says that the connection was cut.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw wrong;
        } catch (HandIn.TooLarge _) {
            throw new Wrong("handin.wrong.large", "");
        }
        if (received.files.isEmpty()) {
            throw new Wrong(received.notes ? "handin.wrong.notes" : "handin.wrong.none", "");
        }
        return List.copyOf(received.files);
    }

    private void read(HttpServletRequest request) throws IOException, FileUploadException {
        var form = new FileUpload();
        form.setHeaderEncoding("UTF-8");
        var items = form.getItemIterator(new ServletRequestContext(request));
        while (items.hasNext()) {
            var item = items.next();
            if (!item.isFormField() && !sent(item).isBlank()) {
                take(item);
            }
        }
    }

    private void take(FileItemStream item) throws IOException {
        var sent = sent(item);
        var name = PlainName.read(sent).orElseThrow(() -> new Wrong("handin.wrong.name", sent));
        var file = folder.resolve(name.value());
        if (Files.exists(file)) {
            throw new Wrong("handin.wrong.twice", sent);
        }
        if (files.size() == MOST) {
            throw new Wrong("handin.wrong.many", Integer.toString(MOST));
        }
        try (var bytes = item.openStream()) {
            HandIn.receive(bytes, file);
        }
        if (name.isNote()) {
            notes = true;
        } else {
            files.add(file);
        }
    }

    /** Some browsers send the way to it as well. */
    private static String sent(FileItemStream item) {
        return Optional.ofNullable(item.getName()).orElse("").replaceAll(".*[/\\\\]", "");
    }
}
