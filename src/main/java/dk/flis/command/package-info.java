/**
 * The command line, and the wiring of the whole program in one place that reads from left to right.
 *
 * <p>In: arguments. Out: the result on stdout, progress on stderr, an exit code. Begin at {@link dk.flis.command.Root}.
 */
@NullMarked
package dk.flis.command;

import org.jspecify.annotations.NullMarked;
