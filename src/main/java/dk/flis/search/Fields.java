// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

/** The fields of the index. */
final class Fields {

    /** Position in the list of entries. */
    static final String ENTRY = "entry";

    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String CENTRAL = "central";
    static final String ID = "id";
    /** The words of the title in one: what begins with the question comes first. */
    static final String WHOLE = "whole";

    /** Of two equals the shorter title is what is meant. */
    static final String LENGTH = "length";

    static final String TITLE = "title";
    static final String TITLE_STEMS = "title-stems";
    static final String TITLE_ENDINGS = "title-endings";
    static final String TITLE_BEGINNINGS = "title-beginnings";
    static final String ENGLISH = "english";
    static final String TEXT_STEMS = "text-stems";

    private Fields() {}
}
