// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/**
 * Where the bytes of a segment lie.
 *
 * @param sha256 of its bytes
 * @param pack the file that holds it
 */
record Segment(SegmentKey key, String sha256, String pack, long offset, long length) {}
