// SPDX-License-Identifier: EUPL-1.2
/**
 * The registers that a municipality keeps of its own institutions and cost centres.
 *
 * <p>In: the institutions of the {@link dk.flis.demo.world.TownWorld}. Out: {@code institution} and {@code omkostningssted},
 * each December. Names are put together of words, and whoever has such a name has it by chance. Begin at {@link
 * dk.flis.demo.registers.Registers}.
 */
@NullMarked
package dk.flis.demo.registers;

import org.jspecify.annotations.NullMarked;
