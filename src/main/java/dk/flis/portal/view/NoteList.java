// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;

/**
 * The notes on a key figure.
 *
 * @param here those on the period shown, newest first
 * @param elsewhere those on other periods
 * @param write where one writes a new one; blank for who may not
 */
public record NoteList(List<Item> here, List<Item> elsewhere, String write) {

    public NoteList {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * @param text plain, with its line breaks
     * @param answered beginning of the note that it answers; blank when it answers none
     * @param who its readers, author and day
     * @param edit blank for who may not
     * @param answer blank for who may not
     */
    public record Item(
            long number,
            String municipality,
            String period,
            String text,
            String answered,
            String who,
            boolean fresh,
            String edit,
            String answer) {}
}
