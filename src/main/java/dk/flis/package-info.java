/** FLIS: the shared management-information system of the Danish municipalities. Begin at {@code ARCHITECTURE.md}. */
@NullMarked
package dk.flis;

import org.jspecify.annotations.NullMarked;
