// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.view.Address;

/** Which page of a long list: the parameter {@code side}, from 1. */
record PageNumber(int number) {

    /** Nobody turns further; a larger number is a slip or a probe. */
    private static final int LAST = 1000;

    static PageNumber of(Address address) {
        return of(address, "side");
    }

    /** @param name the parameter, where a page has several lists */
    static PageNumber of(Address address, String name) {
        return Choices.parameter(address, name)
                .map(text -> new PageNumber(parse(name, text)))
                .orElseGet(() -> new PageNumber(1));
    }

    int skipped(int perPage) {
        return (number - 1) * perPage;
    }

    private static int parse(String name, String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > LAST) {
            throw Choices.malformed(name, text);
        }
        return Integer.parseInt(text);
    }
}
