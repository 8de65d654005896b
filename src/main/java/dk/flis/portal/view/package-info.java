// SPDX-License-Identifier: EUPL-1.2
/**
 * What a page shows: records with every text, number and coordinate ready, which the templates only write out.
 *
 * <p>Public because the generated templates stand in another package. Begin at {@link dk.flis.portal.view.Frame}.
 */
@NullMarked
package dk.flis.portal.view;

import org.jspecify.annotations.NullMarked;
