// SPDX-License-Identifier: EUPL-1.2
/**
 * Care of adults with disabilities and of the elderly: who of the residents is granted what, by whom, at which price, and
 * what is delivered of it.
 *
 * <p>In: a municipality's residents and what its accounts spend. Out: deliveries of {@code voksenydelse},
 * {@code visitation} and {@code leveret}. A person's whole course is drawn once from his own dice; a month only shows what
 * of it runs then. Begin at {@link dk.flis.demo.care.ElderlyCare} and {@link dk.flis.demo.care.DisabilityCare}.
 */
@NullMarked
package dk.flis.demo.care;

import org.jspecify.annotations.NullMarked;
