// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A page as its template writes it, with the pieces that are there already. */
final class PageOutput extends OwaspHtmlTemplateOutput {

    private final Stretches stretches;

    PageOutput() {
        this(new Stretches());
    }

    private PageOutput(Stretches stretches) {
        super(stretches);
        this.stretches = stretches;
    }

    void add(Piece piece) {
        stretches.add(piece);
    }

    byte[] html() {
        var whole = new ByteArrayOutputStream();
        for (var stretch : stretches.all) {
            whole.writeBytes(
                    switch (stretch) {
                        case Stretch.Fresh(var text) -> text.toByteArray();
                        case Stretch.Kept(var piece) -> piece.html();
                    });
        }
        return whole.toByteArray();
    }

    byte[] gzipped() {
        var gzip = new QuickGzip();
        for (var stretch : stretches.all) {
            switch (stretch) {
                case Stretch.Fresh(var text) -> gzip.add(text.toByteArray());
                case Stretch.Kept(var piece) -> piece.addTo(gzip);
            }
        }
        return gzip.finished();
    }

    private sealed interface Stretch {

        record Fresh(Utf8ByteOutput text) implements Stretch {}

        record Kept(Piece piece) implements Stretch {}
    }

    private static final class Stretches implements TemplateOutput {

        private final List<Stretch> all = new ArrayList<>();
        private Utf8ByteOutput text = begun();

        private Utf8ByteOutput begun() {
            var fresh = new Utf8ByteOutput();
            all.add(new Stretch.Fresh(fresh));
            return fresh;
        }

        void add(Piece piece) {
            all.add(new Stretch.Kept(piece));
            text = begun();
        }

        @Override
        public void writeContent(String value) {
            text.writeContent(value);
        }

        @Override
        public void writeContent(String value, int beginIndex, int endIndex) {
            text.writeContent(value, beginIndex, endIndex);
        }

        @Override
        public void writeBinaryContent(byte[] value) {
            text.writeBinaryContent(value);
        }
    }
}
