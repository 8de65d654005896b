// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered; the key names what to tell the reader. */
final class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> arguments;

    PortalException(HttpStatus status, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
