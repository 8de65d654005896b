// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Something to be done in a municipality. */
public record Task(long number, Body body, String author, Instant written) {

    /**
     * @param assigned the name of an account; blank: nobody yet
     * @param done per cent
     * @param predecessor the task that must be done first
     */
    public record Body(
            Kind kind,
            String title,
            String text,
            String assigned,
            Status status,
            Priority priority,
            Optional<LocalDate> due,
            int done,
            Optional<Long> predecessor) {

        public static final int LONGEST_TITLE = 120;
        public static final int LONGEST_TEXT = 4000;
    }

    public enum Kind {
        DELIVERY("leverance"),
        ALARM("alarm"),
        REPORT("rapport"),
        RECONCILIATION("afstemning"),
        COURSE("kursus"),
        OTHER("andet");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** As forms and texts say it. */
        public String keyword() {
            return keyword;
        }

        public static Optional<Kind> of(String keyword) {
            return Arrays.stream(values())
                    .filter(one -> one.keyword.equals(keyword))
                    .findFirst();
        }
    }

    public enum Status {
        NOT_STARTED("ikke-startet"),
        UNDER_WAY("i-gang"),
        WAITING("afventer"),
        DONE("faerdig");

        private final String keyword;

        Status(String keyword) {
            this.keyword = keyword;
        }

        /** As forms and texts say it. */
        public String keyword() {
            return keyword;
        }

        public static Optional<Status> of(String keyword) {
            return Arrays.stream(values())
                    .filter(one -> one.keyword.equals(keyword))
                    .findFirst();
        }
    }

    public enum Priority {
        HIGH("hoej"),
        NORMAL("normal"),
        LOW("lav");

        private final String keyword;

        Priority(String keyword) {
            this.keyword = keyword;
        }

        /** As forms and texts say it. */
        public String keyword() {
            return keyword;
        }

        public static Optional<Priority> of(String keyword) {
            return Arrays.stream(values())
                    .filter(one -> one.keyword.equals(keyword))
                    .findFirst();
        }
    }
}
