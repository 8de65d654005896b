// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.store.StageFacts.Staged;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a delivery.
 *
 * @param slice what it is all rows of, when that could be told
 * @param checked the rows that it brought, and {@code staged} where they are; empty when it brought none that count
 * @param same the delivery with the same bytes, when it is unchanged
 */
record Decision(
        long number,
        State state,
        Optional<SliceKey> slice,
        Optional<Checked> checked,
        Optional<Staged> staged,
        Optional<Long> same,
        List<Finding> findings) {

    enum State {
        ACCEPTED,
        SUPERSEDED,
        UNCHANGED,
        REJECTED
    }

    Decision {
        findings = List.copyOf(findings);
    }

    static Decision unchanged(long number, Current same, List<Finding> findings) {
        return new Decision(
                number,
                State.UNCHANGED,
                Optional.of(same.slice()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(same.number()),
                findings);
    }

    static Decision rejected(long number, Optional<SliceKey> slice, List<Finding> findings) {
        return new Decision(
                number, State.REJECTED, slice, Optional.empty(), Optional.empty(), Optional.empty(), findings);
    }

    static Decision taken(long number, State state, Checked checked, Staged staged, List<Finding> findings) {
        return new Decision(
                number,
                state,
                Optional.of(SliceKey.of(checked.slice())),
                Optional.of(checked),
                Optional.of(staged),
                Optional.empty(),
                findings);
    }

    Decision with(State other) {
        return new Decision(number, other, slice, checked, staged, same, findings);
    }
}
