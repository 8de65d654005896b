// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.portal.view.Frame.Link;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a benchmarking page shows, whether the catalogue says so or a user.
 *
 * @param name its heading
 * @param title as a window and a file are headed
 * @param lead the explaining text
 * @param remark what a reader must know before the figures, such as what is left out; blank for nothing
 * @param area to which the page belongs; empty when it mixes them
 * @param path of the page, to which files add their ending
 * @param file what its files are called
 */
record Contents(
        String name,
        String title,
        String lead,
        String remark,
        Optional<AreaId> area,
        String path,
        String file,
        Links links,
        List<Section> sections) {

    Contents {
        sections = List.copyOf(sections);
    }

    /** Where one came from, what stands beside it, and what one can do with it. */
    record Links(List<Link> crumbs, List<Link> tabs, List<Link> acts) {
        Links {
            crumbs = List.copyOf(crumbs);
            tabs = List.copyOf(tabs);
            acts = List.copyOf(acts);
        }
    }

    /** One after the other, each key figure in the form that was chosen for it. */
    sealed interface Section {

        record Tiles(List<KeyFigure> keyFigures) implements Section {
            public Tiles {
                keyFigures = List.copyOf(keyFigures);
            }
        }

        record Table(List<Group> groups) implements Section {
            public Table {
                groups = List.copyOf(groups);
            }

            /** In the order of the rows. */
            List<KeyFigure> keyFigures() {
                return groups.stream()
                        .flatMap(group -> Stream.concat(group.head().stream(), group.members().stream()))
                        .toList();
            }
        }

        record Charts(List<Chart> charts) implements Section {
            public Charts {
                charts = List.copyOf(charts);
            }
        }
    }

    /** @param head the row that folds the others; empty for rows that stand by themselves */
    record Group(Optional<KeyFigure> head, List<KeyFigure> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    sealed interface Chart {

        KeyFigure keyFigure();

        /** Own and comparison over time. */
        record Line(KeyFigure keyFigure) implements Chart {}

        /** The municipalities as dots. */
        record Dots(KeyFigure keyFigure) implements Chart {}
    }

    /** In the order of the page, each once. */
    Set<KeyFigure> shown() {
        var shown = new LinkedHashSet<KeyFigure>();
        for (var section : sections) {
            switch (section) {
                case Section.Tiles tiles -> shown.addAll(tiles.keyFigures());
                case Section.Table table ->
                    table.groups().forEach(group -> {
                        group.head().ifPresent(shown::add);
                        shown.addAll(group.members());
                    });
                case Section.Charts charts -> charts.charts().forEach(chart -> shown.add(chart.keyFigure()));
            }
        }
        return shown;
    }

    /** Which key figures stand where: of equal outlines, equal pages are made. */
    List<Object> outline() {
        return sections.stream()
                .<Object>map(section -> switch (section) {
                    case Section.Tiles tiles -> ids(tiles.keyFigures());
                    case Section.Table table ->
                        table.groups().stream()
                                .map(group -> List.of(ids(group.head().stream().toList()), ids(group.members())))
                                .toList();
                    case Section.Charts charts ->
                        charts.charts().stream()
                                .map(chart -> List.of(chart.keyFigure().id(), chart instanceof Chart.Line))
                                .toList();
                })
                .toList();
    }

    private static List<KeyFigureId> ids(List<KeyFigure> keyFigures) {
        return keyFigures.stream().map(KeyFigure::id).toList();
    }

    /** Those drawn over time. */
    List<KeyFigure> developed() {
        return sections.stream()
                .flatMap(
                        section -> section instanceof Section.Charts charts ? charts.charts().stream() : Stream.empty())
                .filter(Chart.Line.class::isInstance)
                .map(Chart::keyFigure)
                .toList();
    }
}
