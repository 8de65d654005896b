// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FewAtOnceTest {

    private final FewAtOnce impatient = few(9, Duration.ZERO);

    @Test
    void letsTheNextInAsSoonAsOneIsDone() throws Exception {
        var patient = few(1, Duration.ofMinutes(5));
        var first = request("GET");
        begin(patient, first);
        var second = waiting(patient);

        assertThat(second.isDone()).isFalse();
        end(patient, first);

        assertThat(second.get()).isTrue();
    }

    @Test
    void saysThatItIsBusyToWhomNoTurnCame() throws InterruptedException {
        begin(impatient, request("GET"));

        assertThatExceptionOfType(PortalException.class)
                .isThrownBy(() -> begin(impatient, request("GET")))
                .satisfies(busy -> assertThat(busy.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @Test
    void givesAPlaceBackOnceHoweverOftenItHearsOfTheEnd() throws InterruptedException {
        var first = request("GET");
        begin(impatient, first);
        end(impatient, first);
        end(impatient, first);
        begin(impatient, request("GET"));

        assertThatExceptionOfType(PortalException.class).isThrownBy(() -> begin(impatient, request("GET")));
    }

    @Test
    void countsNothingButPagesThatAreRead() throws InterruptedException {
        var first = request("GET");
        begin(impatient, first);
        var saved = request("POST");

        assertThat(begin(impatient, saved)).isTrue();
        end(impatient, saved);
        assertThatExceptionOfType(PortalException.class).isThrownBy(() -> begin(impatient, request("GET")));
    }

    @Test
    void sendsAwayAtOnceWhoComesWhenTheLineIsFull() throws Exception {
        var patient = few(1, Duration.ofMinutes(5));
        var first = request("GET");
        begin(patient, first);
        var second = waiting(patient);
        var told = new MockHttpServletResponse();

        assertThatExceptionOfType(PortalException.class)
                .isThrownBy(() -> patient.preHandle(request("GET"), told, patient));
        assertThat(told.getHeader("Retry-After")).isEqualTo("20");
        end(patient, first);
        assertThat(second.get()).isTrue();
    }

    /** One who waits for his turn by now. */
    private static FutureTask<Boolean> waiting(FewAtOnce few) {
        var turn = new FutureTask<>(() -> begin(few, request("GET")));
        var reader = Thread.ofPlatform().start(turn);
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return turn;
    }

    private static FewAtOnce few(int line, Duration longest) {
        return new FewAtOnce(
                1, line, longest, () -> new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.busy"));
    }

    private static HttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/noegletal");
    }

    private static boolean begin(FewAtOnce few, HttpServletRequest request) throws InterruptedException {
        return few.preHandle(request, new MockHttpServletResponse(), few);
    }

    private static void end(FewAtOnce few, HttpServletRequest request) {
        few.afterCompletion(request, new MockHttpServletResponse(), few, null);
    }
}
