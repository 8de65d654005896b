// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * A part of a long list, and where its neighbours are.
 *
 * @param offset how many are passed over
 * @param limit how many there may be in a page
 */
record Page(long offset, long limit) {

    static final String OFFSET = "offset";
    static final String LIMIT = "limit";
    private static final long FARTHEST = 1_000_000_000;

    static Page of(Query query, long usual, long most) {
        return new Page(query.number(OFFSET, 0, 0, FARTHEST), query.number(LIMIT, usual, 1, most));
    }

    <T> List<T> of(List<T> all) {
        var from = (int) Math.min(offset, all.size());
        return all.subList(from, (int) Math.min(offset + limit, all.size()));
    }

    /** Sets the header {@code Link} (RFC 8288) where there is more than this page. */
    void link(Query query, long total, HttpServletResponse response) {
        if (offset > 0 || limit < total) {
            response.setHeader(HttpHeaders.LINK, links(query, total));
        }
    }

    private String links(Query query, long total) {
        var links = new ArrayList<String>();
        links.add(link(query, 0, "first"));
        if (offset > 0) {
            links.add(link(query, Math.max(0, offset - limit), "prev"));
        }
        if (offset + limit < total) {
            links.add(link(query, offset + limit, "next"));
        }
        links.add(link(query, total == 0 ? 0 : (total - 1) / limit * limit, "last"));
        return String.join(", ", links);
    }

    private static String link(Query query, long offset, String relation) {
        return "<%s>; rel=\"%s\"".formatted(query.with(OFFSET, offset), relation);
    }
}
