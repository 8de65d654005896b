// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/** The four kinds of empty, and a figure; never confused on screen or in a file. */
public enum State {
    VALUE("value"),
    /** Delivered, and no row matches, or the sum is nil. */
    ZERO("zero"),
    /** Not delivered. */
    MISSING("missing"),
    /** The denominator is nil, or the source has no weights to form a whole with. */
    NOT_APPLICABLE("not_applicable"),
    /** Hidden, for it could reveal persons. */
    SUPPRESSED("suppressed");

    private final String keyword;

    State(String keyword) {
        this.keyword = keyword;
    }

    /** The word of the machine output. */
    public String keyword() {
        return keyword;
    }
}
