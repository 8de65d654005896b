/**
 * A publication to cells: atoms, one scan, fan-out, the mart, and {@code Figures}, the only door to read them.
 *
 * <p>Components are stored, division comes last, and every read takes a {@code Viewer}. Begin at {@code Figures}.
 */
@NullMarked
package dk.flis.figures;

import org.jspecify.annotations.NullMarked;
