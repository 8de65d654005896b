// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request; the word is part of the interface and never changes its meaning. */
public enum Problem {
    UNKNOWN_ROUTE(HttpStatus.NOT_FOUND),
    UNKNOWN_KEY_FIGURE(HttpStatus.NOT_FOUND),
    UNKNOWN_MUNICIPALITY(HttpStatus.NOT_FOUND),
    UNKNOWN_INSTITUTION(HttpStatus.NOT_FOUND),
    UNKNOWN_GROUP(HttpStatus.NOT_FOUND),
    UNKNOWN_AREA(HttpStatus.NOT_FOUND),
    UNKNOWN_PUBLICATION(HttpStatus.NOT_FOUND),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    MALFORMED_PARAMETER(HttpStatus.BAD_REQUEST),
    TOO_MUCH(HttpStatus.BAD_REQUEST),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST),
    NO_DELIVERER(HttpStatus.FORBIDDEN),
    UNKNOWN_DELIVERY(HttpStatus.NOT_FOUND),
    UNKNOWN_UPLOAD(HttpStatus.NOT_FOUND),
    NO_RAW_DATA(HttpStatus.FORBIDDEN),
    UNKNOWN_EXTRACT(HttpStatus.NOT_FOUND),
    WRONG_OFFSET(HttpStatus.CONFLICT),
    UPLOAD_BUSY(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    DISK_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NO_RIGHT(HttpStatus.FORBIDDEN),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    NOTHING_PUBLISHED(HttpStatus.SERVICE_UNAVAILABLE),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    OURS(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Such as {@code unknown-key-figure}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is explained; relative to the server. */
    public String type() {
        return Routes.PROBLEMS + "#" + word();
    }

    String titleKey() {
        return "api." + word() + ".title";
    }

    String detailKey() {
        return "api." + word();
    }
}
