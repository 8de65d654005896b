// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import dk.flis.portal.view.AccessPages.Qr;

/** A text as the squares that a telephone reads, drawn on the server as one path. */
final class QrCode {

    /** White around it, in squares; the standard wants four. */
    private static final int QUIET = 4;

    private QrCode() {}

    static Qr of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                    }
                }
            }
            return new Qr(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the text does not fit in a QR code", tooLong);
        }
    }
}
