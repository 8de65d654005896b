// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;

/**
 * The benchmarking page of an area.
 *
 * @param text the explaining text above the figures
 * @param tiles the key figures shown as bullet tiles
 */
public record Dashboard(
        AreaId area,
        String title,
        String titleEnglish,
        String text,
        String textEnglish,
        List<KeyFigureId> tiles,
        List<Group> groups) {

    public Dashboard {
        tiles = List.copyOf(tiles);
        groups = List.copyOf(groups);
    }

    /** Whether the key figure stands on it. */
    public boolean shows(KeyFigureId keyFigure) {
        return tiles.contains(keyFigure)
                || groups.stream()
                        .anyMatch(group -> group.head().equals(keyFigure)
                                || group.members().contains(keyFigure));
    }

    /** A row that folds: a key figure of its own with those below it. */
    public record Group(KeyFigureId head, List<KeyFigureId> members) {
        public Group {
            members = List.copyOf(members);
        }
    }
}
