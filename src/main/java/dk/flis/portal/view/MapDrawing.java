// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;

/**
 * A map of the municipalities, coloured by a figure.
 *
 * @param inset the view box of the region that is drawn again, larger
 * @param shapes the own one last, so that its edge lies above the others'
 */
public record MapDrawing(int width, int height, String inset, List<Shape> shapes) {

    public MapDrawing {
        shapes = List.copyOf(shapes);
    }

    /**
     * @param shade the classes of its colour and its edge
     * @param title what one reads when pointing at it
     */
    public record Shape(String path, String shade, String title) {}
}
