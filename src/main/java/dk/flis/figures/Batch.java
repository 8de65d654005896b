// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/**
 * The rows of a few municipalities: few enough that the engine's table of groups stays in the processor's cache.
 *
 * @param relation the rows, as SQL
 * @param sample some of them
 */
record Batch(String relation, String sample) {}
