// SPDX-License-Identifier: EUPL-1.2
/** Proof-reading: the catalogue's and the portal's Danish against a dictionary. Begin at {@code DanishTest}. */
@NullMarked
package dk.flis.danish;

import org.jspecify.annotations.NullMarked;
