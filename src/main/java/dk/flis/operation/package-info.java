// SPDX-License-Identifier: EUPL-1.2
/**
 * Keeps the whole running: which deliveries are due, come, late or missing, from which systems they come, who is reminded;
 * and the jobs that run by themselves, with what came of them.
 *
 * <p>In: what {@code store} has on record, and the clock. Out: a {@link dk.flis.operation.DeliveryCalendar}, tasks in
 * {@code community}, publications. It checks no delivery and computes no figure. Begin at {@code DeliveryCalendar} and
 * {@code RunJobs}.
 */
@NullMarked
package dk.flis.operation;

import org.jspecify.annotations.NullMarked;
