// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.delivery.Slice;
import dk.flis.store.Deliveries.SliceState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in the calendar: a municipality's month of a dataset.
 *
 * @param counts whether a delivery counts; one may, though the newest was rejected
 * @param delivery the one to look at: the newest that was rejected, else the one that counts
 */
public record Slot(
        Slice.OfMunicipality slice, Timeliness timeliness, boolean counts, OptionalLong delivery, LocalDate due) {

    /** A rejected one counts only as trouble as long as nothing newer was taken. */
    static OptionalLong shown(Optional<SliceState> state) {
        return state.map(known -> rejectedLast(known) ? known.rejected() : newest(known))
                .orElse(OptionalLong.empty());
    }

    static boolean rejectedLast(SliceState state) {
        return state.rejected().isPresent()
                && (state.current().isEmpty()
                        || state.rejected().getAsLong() > state.current().getAsLong());
    }

    private static OptionalLong newest(SliceState state) {
        return state.current().isPresent() ? state.current() : OptionalLong.of(state.latest());
    }
}
