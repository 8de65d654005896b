// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.accounts.Payroll.Post;
import java.nio.charset.StandardCharsets;

/**
 * A function at a cost centre, and how it is to work there.
 *
 * @param illness how often, compared with the same work elsewhere
 * @param strain how long illness lasts, compared with elsewhere
 * @param leaving compared with elsewhere
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
record Workplace(
        Post post,
        double illness,
        double strain,
        double leaving,
        byte[] function,
        byte[] costCentre,
        byte[] ownership) {

    static Workplace of(Post post, double illness, double strain, double leaving) {
        return new Workplace(
                post,
                illness,
                strain,
                leaving,
                bytes(post.function()),
                bytes(post.costCentre()),
                bytes(post.ownership()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
