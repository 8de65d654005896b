// SPDX-License-Identifier: EUPL-1.2
/**
 * A municipality's schools: which pupils go where, how often they are absent, and which marks they leave with.
 *
 * <p>Out: the datasets elev, elevfravaer and karakter. A child's way through school is drawn from the child alone, so that
 * nothing is kept from year to year and the neighbour's file agrees. Begin at {@link dk.flis.demo.school.CountrySchools};
 * levels stand in {@code resources/demo/school.csv}, what is odd in {@link dk.flis.demo.school.SchoolStories}.
 */
@NullMarked
package dk.flis.demo.school;

import org.jspecify.annotations.NullMarked;
