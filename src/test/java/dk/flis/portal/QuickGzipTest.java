// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuickGzipTest {

    @Property(tries = 300)
    void givesBackWhatWasCompressedNowAndBefore(@ForAll("stretches") List<byte[]> stretches) throws IOException {
        var gzip = new QuickGzip();
        var whole = new ByteArrayOutputStream();
        for (var at = 0; at < stretches.size(); at++) {
            var text = stretches.get(at);
            whole.writeBytes(text);
            if (at % 2 == 0) {
                gzip.add(text);
            } else {
                gzip.add(text, QuickGzip.deflated(text, Deflater.DEFAULT_COMPRESSION));
            }
        }

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.finished())).readAllBytes())
                .isEqualTo(whole.toByteArray());
    }

    /** Some that repeat themselves, and some that fill the buffer more than once, for they cannot be made smaller. */
    @Provide
    Arbitrary<List<byte[]>> stretches() {
        var noise = Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(40_000);
        var rows = Arbitraries.integers()
                .between(0, 3_000)
                .map(many -> "<td class=\"n\">1.234</td>".repeat(many).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(noise, rows).list().ofMaxSize(5);
    }
}
