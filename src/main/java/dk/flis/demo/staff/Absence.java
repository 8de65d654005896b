// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

/**
 * What a month sees of a spell.
 *
 * @param from first epoch day in the month
 * @param to last epoch day in the month
 */
record Absence(Employee employee, Spell spell, int from, int to) {}
