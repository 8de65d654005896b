// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.engine.EngineException.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What needs a Trino is tried in {@code trino-it/}; this needs that there is none. */
class TrinoReaderTest {

    @Test
    void saysWhatTheOperatorCanDoWhenTrinoDoesNotAnswer() throws IOException {
        var url = "jdbc:trino://127.0.0.1:%d/flis/facts".formatted(freePort());

        assertThatThrownBy(() -> new TrinoReader(new TrinoSettings(url, "flis", Optional.empty())))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.UNREACHABLE))
                .hasMessageContaining("Trino at '" + url + "' cannot be used")
                .hasMessageContaining("publish with DuckDB by taking 'trino' out of flis.yaml");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
