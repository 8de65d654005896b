// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A sheet as PDF, tagged for screen readers (PDF/UA-1) and for keeping (PDF/A-2a); nothing is fetched to make it. */
public final class Document {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final byte[] REGULAR = cut("Regular");
    private static final byte[] SEMI_BOLD = cut("SemiBold");

    static {
        // It tells every font and every rule that it passes over.
        XRLog.setLoggingEnabled(false);
    }

    private Document() {}

    public static byte[] of(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(new DocumentText(sheet).text(), null);
        builder.withProducer("FLIS");
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(SRGB);
        builder.useUriResolver((_, _) -> null);
        font(builder, REGULAR, 400);
        font(builder, SEMI_BOLD, 700);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException problem) {
            throw new UncheckedIOException("a document cannot be written", problem);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(String name) {
        return Woff.toTrueType(
                read("/static/lib/dkfds/fonts/IBMPlexSans/complete/woff/IBMPlexSans-%s.woff".formatted(name)));
    }

    private static void font(PdfRendererBuilder builder, byte[] font, int weight) {
        builder.useFont(
                () -> new ByteArrayInputStream(font),
                DocumentText.FONT,
                weight,
                com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
                true);
    }

    private static byte[] read(String name) {
        try (var stream = Optional.ofNullable(Document.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("the program lacks its font " + name))) {
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException("a font cannot be read", problem);
        }
    }
}
