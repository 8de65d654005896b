// SPDX-License-Identifier: EUPL-1.2
/**
 * The portal: sign-in, pages and downloads over HTTP; computes no figure.
 *
 * <p>In: the parts that stand left of it. Out: a running server. Spring stands here and nowhere else. Begin at {@link
 * dk.flis.portal.Portal} and {@code Wiring}.
 */
@NullMarked
package dk.flis.portal;

import org.jspecify.annotations.NullMarked;
