// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

/**
 * Where a child goes to school in a school year.
 *
 * @param form 0–10
 * @param away at a school of another municipality, which delivers the pupil
 * @param support hours a week in an ordinary class
 */
record Attendance(int form, Track track, boolean away, int support) {}
