// SPDX-License-Identifier: EUPL-1.2
/**
 * Children and young people at risk: who is notified about, supported and placed, month by month, and what the families
 * department's system delivers of it.
 *
 * <p>In: residents, and what the accounts say that the municipality spends. Out: the datasets {@code foranstaltning} and
 * {@code underretning}. How many are placed follows the money, so that a year of placement costs what it should. Begin at
 * {@link dk.flis.demo.children.CountryFamilies}.
 */
@NullMarked
package dk.flis.demo.children;

import org.jspecify.annotations.NullMarked;
