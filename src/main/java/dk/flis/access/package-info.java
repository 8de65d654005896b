/**
 * Who asks, from which municipality, with which roles; accounts, passwords and the audit trail.
 *
 * <p>Out: a {@link dk.flis.access.Viewer}, which every read of figures takes.
 */
@NullMarked
package dk.flis.access;

import org.jspecify.annotations.NullMarked;
