// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.catalogue.KeyFigureId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A benchmarking page that a user builds (tavle): key figures of any areas, in his order and forms. */
public record Board(long number, Body body, Author author, Instant written, Optional<Instant> changed) {

    /** What its author decides. */
    public record Body(String title, String text, Reach reach, List<Item> items) {

        public static final int LONGEST_TITLE = 120;
        public static final int LONGEST_TEXT = 2000;

        /** More are no overview. */
        public static final int MOST = 60;

        public Body {
            items = List.copyOf(items);
        }
    }

    /** A key figure may stand on it once in each form. */
    public record Item(KeyFigureId keyFigure, Form form) {}

    /** How a key figure is shown. */
    public enum Form {
        TILE("felt"),
        ROW("raekke"),
        LINE("kurve"),
        DISTRIBUTION("fordeling");

        private final String keyword;

        Form(String keyword) {
            this.keyword = keyword;
        }

        /** As a form field says it. */
        public String keyword() {
            return keyword;
        }

        public static Optional<Form> of(String keyword) {
            return Arrays.stream(values())
                    .filter(form -> form.keyword.equals(keyword))
                    .findFirst();
        }
    }

    /** Who sees it. */
    public enum Reach {
        /** Its author. */
        ALONE,
        /** All users of his municipality. */
        SHARED
    }
}
