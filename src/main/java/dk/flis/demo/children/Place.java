// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import java.util.Optional;

/**
 * Where a placed child lives.
 *
 * @param number the place's own
 * @param municipality in which it lies
 * @param provider code of {@code boerneleverandoer}
 * @param institution its number when it is one of the municipality's own
 */
record Place(String number, int municipality, String provider, Optional<String> institution) {}
