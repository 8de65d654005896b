// SPDX-License-Identifier: EUPL-1.2
/**
 * The interface for programs, {@code /api/v1}: the same figures as the pages, by the same door and the same rights.
 *
 * <p>{@code openapi.json} among the resources describes it, and a test holds the two together. Begin at {@link
 * dk.flis.portal.api.FigureController}.
 */
@NullMarked
package dk.flis.portal.api;

import org.jspecify.annotations.NullMarked;
