// SPDX-License-Identifier: EUPL-1.2
/**
 * The deliveries of the citizens' register: who lives where, and what happened to them.
 */
@NullMarked
package dk.flis.demo.citizens;

import org.jspecify.annotations.NullMarked;
