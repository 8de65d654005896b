/**
 * What users write: notes on key figures, messages, tasks, favourites, boards.
 *
 * <p>Every read and write is on behalf of a {@link dk.flis.access.Viewer} and runs within his municipality's rows.
 */
@NullMarked
package dk.flis.community;

import org.jspecify.annotations.NullMarked;
