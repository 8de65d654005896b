// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few pages be made at once and the others wait their turn. Each takes processor time and, several times, a connection
 * to the database: hundreds at once would hold all connections between them while each waits for the processor, until all
 * give up. What takes long for its size, such as files that come in, is not counted.
 *
 * <p>Who waits has a third of a megabyte of Tomcat's buffers, so the line has an end: a program that must not run out of memory
 * cannot let everybody wait.
 */
final class FewAtOnce implements HandlerInterceptor {

    /** So many keep the processors busy while some wait for the database, which has more connections than that. */
    private static final int FOR_EACH_PROCESSOR = 6;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final int LONGEST_LINE = 400;
    private static final String COUNTED = FewAtOnce.class.getName();

    private final Semaphore places;
    private final int line;
    private final Duration longest;
    private final Supplier<RuntimeException> busy;

    /**
     * @param places how many at once
     * @param line how many wait at the most
     * @param longest how long one waits for a turn
     * @param busy what is thrown when there is none
     */
    FewAtOnce(int places, int line, Duration longest, Supplier<RuntimeException> busy) {
        this.places = new Semaphore(places, true);
        this.line = line;
        this.longest = longest;
        this.busy = busy;
    }

    static FewAtOnce onThisMachine(Supplier<RuntimeException> busy) {
        return new FewAtOnce(
                FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), LONGEST_LINE, LONGEST_WAIT, busy);
    }

    /** Throws that it is busy when no turn came. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST) {
            if (places.getQueueLength() >= line || !places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LONGEST_WAIT.toSeconds()));
                throw busy.get();
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
