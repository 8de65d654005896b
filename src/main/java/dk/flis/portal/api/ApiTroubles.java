// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.figures.FiguresException;
import dk.flis.store.StoreException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what goes wrong in this package with a problem; what is our fault is logged under the reference it gives. */
@RestControllerAdvice(basePackageClasses = ApiTroubles.class)
@Order(0)
public final class ApiTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTroubles.class);

    private final RandomGenerator random;

    public ApiTroubles(RandomGenerator random) {
        this.random = random;
    }

    @ExceptionHandler
    void known(ApiException trouble, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(trouble, caller.words(), request, response);
    }

    @ExceptionHandler
    void figures(FiguresException trouble, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (trouble.problem()) {
            // The places of a question were found in the catalogue before it was asked.
            case UNKNOWN_KEY_FIGURE, UNKNOWN_MUNICIPALITY, MART_LOST -> any(trouble, caller, request, response);
            case NO_RIGHT -> Problems.write(Problem.NO_RIGHT, caller.words(), request, response, "institution");
            case NOTHING_PUBLISHED -> Problems.write(Problem.NOTHING_PUBLISHED, caller.words(), request, response);
        }
    }

    @ExceptionHandler
    void store(StoreException trouble, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (trouble.problem() == StoreException.Problem.DISK_FULL) {
            LOG.error("at {}", request.getRequestURI(), trouble);
            Problems.write(Problem.DISK_FULL, caller.words(), request, response);
        } else {
            any(trouble, caller, request, response);
        }
    }

    /** Nobody is there any more to be answered; what came before is kept where it can be gone on with. */
    @ExceptionHandler
    void gone(ClientAbortException trouble, HttpServletRequest request) {
        LOG.info("the connection was cut at {}", request.getRequestURI());
    }

    @ExceptionHandler
    void any(Exception trouble, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        LOG.error("{} at {}", reference, request.getRequestURI(), trouble);
        Problems.write(Problem.OURS, caller.words(), request, response, reference);
    }
}
