// SPDX-License-Identifier: EUPL-1.2
/**
 * The synthetic country: delivery files of made-up accounts and inhabitants for municipalities with real names and
 * sizes.
 *
 * <p>In: the catalogue, a {@link dk.flis.demo.world.Scope} and the levels under {@code resources/demo}. Out: files and notes in a
 * folder, nothing else; whoever wants figures hands them in by the front door. Begin at
 * {@link dk.flis.demo.SyntheticCountry}; what is deliberately odd stands in {@link dk.flis.demo.world.Stories}.
 */
@NullMarked
package dk.flis.demo;

import org.jspecify.annotations.NullMarked;
