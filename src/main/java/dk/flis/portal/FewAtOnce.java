// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few pages be made at once and the others wait their turn. Each takes processor time and, several times, a connection
 * to the database: hundreds at once would hold all connections between them while each waits for the processor, until all
 * give up. What takes long for its size, such as files that come in, is not counted.
 */
final class FewAtOnce implements HandlerInterceptor {

    /** So many keep the processors busy while some wait for the database, which has more connections than that. */
    private static final int FOR_EACH_PROCESSOR = 6;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final String COUNTED = FewAtOnce.class.getName();

    private final Semaphore places;
    private final Duration longest;

    /**
     * @param places how many at once
     * @param longest how long one waits for a turn
     */
    FewAtOnce(int places, Duration longest) {
        this.places = new Semaphore(places, true);
        this.longest = longest;
    }

    static FewAtOnce onThisMachine() {
        return new FewAtOnce(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
    }

    /** @throws PortalException 503 when no turn came */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST) {
            if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.busy");
            }
            request.setAttribute(COUNTED, true);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception trouble) {
        if (request.getAttribute(COUNTED) != null) {
            request.removeAttribute(COUNTED);
            places.release();
        }
    }
}
