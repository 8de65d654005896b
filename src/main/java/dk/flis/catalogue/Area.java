// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;

/**
 * A field of the municipality, such as økonomi.
 *
 * @param order place in menus, lowest first
 * @param sources kinds of production systems that deliver to it
 * @param likeness by what municipalities are alike here; empty when the text does not say
 * @param siblings key figures whose accounts are taken for each other, though they do not stand beside each other in a code
 *     list
 */
public record Area(
        AreaId id,
        String name,
        String nameEnglish,
        int order,
        String purpose,
        List<String> sources,
        List<Background> likeness,
        List<List<KeyFigureId>> siblings) {

    public Area {
        sources = List.copyOf(sources);
        likeness = List.copyOf(likeness);
        siblings = siblings.stream().map(List::copyOf).toList();
    }
}
