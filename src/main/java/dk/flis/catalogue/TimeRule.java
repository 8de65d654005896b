// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

/** How a period's number comes from its months. */
public enum TimeRule {
    /** The sum of the months: a flow. */
    FLOW("flow"),
    /** The last month: a state. */
    END("ultimo"),
    /** The December before the period's (last) year: the state on 1 January. */
    START("primo"),
    /** September of the school year that runs in the period's last month; of a year or school year its own September. */
    SCHOOL_START("skolestart"),
    /** The sum of the months divided by the number of months delivered. */
    AVERAGE("gennemsnit"),
    /** The sum from January to the period's last month. */
    TO_DATE("til-dato"),
    /** The sum of the whole calendar year in which the period ends, whatever the period. */
    WHOLE_YEAR("helår"),
    /** The latest month known at or before the period's end; always provisional unless it is that month. */
    LATEST("seneste");

    private final String keyword;

    TimeRule(String keyword) {
        this.keyword = keyword;
    }

    /** The catalogue's word for it. */
    public String keyword() {
        return keyword;
    }
}
