/**
 * Whether a month's figures can be: each against the municipality's own history, the season, and the movement of those that
 * are like it. What cannot is raised as an alarm with an owner, and closed by an explanation. Begin at {@code RaiseAlarms}.
 */
@NullMarked
package dk.flis.plausibility;

import org.jspecify.annotations.NullMarked;
