// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Options;
import java.util.List;

/**
 * Where a note is written or changed.
 *
 * @param back the key figure's page
 * @param answered the note that it answers, in words; blank when it answers none
 * @param periods empty when the period is fixed
 * @param period the fixed one, in words
 * @param trouble what is wrong with what was typed; blank when nothing is
 * @param delete where it is deleted; blank for a new one
 */
public record NoteForm(
        Frame frame,
        String title,
        Link back,
        String keyFigure,
        String municipality,
        String answered,
        String action,
        List<Options> periods,
        String period,
        String text,
        boolean shared,
        String trouble,
        String delete) {

    public NoteForm {
        periods = List.copyOf(periods);
    }
}
