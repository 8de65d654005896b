// SPDX-License-Identifier: EUPL-1.2
/**
 * A municipality's employees: hired, growing older, ill by season, work and age, and leaving again.
 *
 * <p>In: the wages that its accounts say it pays. Out: employments and absences of each month. Begin at
 * {@link dk.flis.demo.staff.Staff}; what is deliberately odd stands in {@code StaffStories}.
 */
@NullMarked
package dk.flis.demo.staff;

import org.jspecify.annotations.NullMarked;
