/**
 * A file to an outcome with all findings.
 *
 * <p>In: a file as a supplier sent it. Out: an {@link dk.flis.delivery.Outcome} and, when accepted, checked and
 * pseudonymised rows as Parquet. It says nothing of storage. Begin at {@code CheckDelivery}.
 */
@NullMarked
package dk.flis.delivery;

import org.jspecify.annotations.NullMarked;
