/**
 * Whether what was delivered is what stands in the source's own ledger: sums against sums, certificates signed by whoever
 * vouches for them, and the seal that a figure built on the deliveries carries. Begin at {@code ReadBooks} and
 * {@code Certificates}.
 */
@NullMarked
package dk.flis.reconcile;

import org.jspecify.annotations.NullMarked;
