/**
 * The closed kernel of values: municipality, month, period, fraction.
 *
 * <p>Imports nothing but the JDK and holds no behaviour beyond reading and writing the notation that files, command
 * line, HTTP and machine output share. Begin at {@link dk.flis.reference.Period}.
 */
@NullMarked
package dk.flis.reference;

import org.jspecify.annotations.NullMarked;
