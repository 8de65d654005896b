// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.SenderName;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a municipality has ordered of its own registrations.
 *
 * @param by whose rights every making is held against: whoever kept the order last
 * @param encrypted by a password of the order's own, which is kept sealed
 * @param last what came of the last attempt
 */
public record RawOrder(
        long number,
        MunicipalityCode municipality,
        Body body,
        boolean encrypted,
        String by,
        Instant changed,
        State state,
        Optional<Last> last) {

    /**
     * What whoever orders decides.
     *
     * @param first earlier months are left out; empty: none
     * @param sender in whose SFTP area extracts are laid; empty: they are in the portal alone
     */
    public record Body(
            String title,
            Content content,
            Optional<Month> first,
            Scope scope,
            FileForm form,
            LocalDate start,
            Rhythm rhythm,
            Optional<SenderName> sender) {

        public static final int LONGEST_TITLE = 120;
    }

    /** How much an extract holds. */
    public enum Scope {
        /** Everything, each time. */
        FULL,
        /** The months that are other ones than in the extract before. */
        DELTA
    }

    /** How rows are written. */
    public enum FileForm {
        CSV("csv", "text/csv"),
        PARQUET("parquet", "application/vnd.apache.parquet");

        private final String ending;
        private final String mediaType;

        FileForm(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        String ending() {
            return ending;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** How often. */
    public enum Rhythm {
        ONCE,
        /** On the start's day of every month. */
        MONTHLY
    }

    /** Whether more is made of it. */
    public sealed interface State {

        record Waiting(Instant due) implements State {}

        record Done() implements State {}

        /** Somebody stopped it. */
        record Stopped() implements State {}

        /** Its orderer no longer has the right; whoever has it can take the order over. */
        record Refused() implements State {}
    }

    /** What came of an attempt. */
    public enum Outcome {
        MADE,
        /** Nothing has changed since the extract before, or nothing is published. */
        NOTHING_NEW,
        REFUSED,
        FAILED
    }

    /** @param about why it was refused or failed */
    public record Last(Outcome outcome, Instant at, String about) {}
}
