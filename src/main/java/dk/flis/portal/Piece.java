// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.zip.Deflater;

/** A part of pages that many readers get: rendered and compressed once, and set into each one's page. */
final class Piece implements Content {

    private final byte[] html;
    private final byte[] deflated;

    private Piece(byte[] html) {
        this.html = html;
        this.deflated = QuickGzip.deflated(html, Deflater.DEFAULT_COMPRESSION);
    }

    /** @param model the template's one parameter */
    static Piece of(TemplateEngine engine, String template, Object model) {
        var output = new Utf8ByteOutput();
        engine.render(template, model, output);
        return new Piece(output.toByteArray());
    }

    /** Only within a {@link PageOutput} is it known for what it is. */
    @Override
    public void writeTo(TemplateOutput output) {
        if (output instanceof PageOutput page) {
            page.add(this);
        } else {
            output.writeBinaryContent(html);
        }
    }

    byte[] html() {
        return html;
    }

    void addTo(QuickGzip gzip) {
        gzip.add(html, deflated);
    }
}
