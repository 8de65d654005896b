// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Source;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scan ready to run: its columns in classes, its tuples in atoms.
 *
 * <p>A value that no code list names is learnt when it is met; the scan is then compiled anew.
 */
final class CompiledScan {

    private final Scan scan;
    private final Source source;
    private final Epochs epochs;
    private final List<ColumnClasses> columns;
    private final Atoms atoms;

    private CompiledScan(Scan scan, Source source, Epochs epochs, List<ColumnClasses> columns) {
        this.scan = scan;
        this.source = source;
        this.epochs = epochs;
        this.columns = List.copyOf(columns);
        this.atoms = new Atoms(columns, epochs, new Membership(scan.series(), columns, epochs));
    }

    /** @param learnt values met in the rows, by column, that no code list names */
    static CompiledScan of(Scan scan, Catalogue catalogue, Map<String, Set<String>> learnt) {
        var source = catalogue.source(scan.source());
        var epochs = epochs(scan, source, catalogue);
        var columns = new ArrayList<ColumnClasses>();
        for (var name : scan.selected()) {
            columns.add(classes(name, scan, source, catalogue, epochs, learnt.getOrDefault(name, Set.of())));
        }
        return new CompiledScan(scan, source, epochs, columns);
    }

    Scan scan() {
        return scan;
    }

    Source source() {
        return source;
    }

    Epochs epochs() {
        return epochs;
    }

    List<ColumnClasses> columns() {
        return columns;
    }

    Atoms atoms() {
        return atoms;
    }

    /** Decimals of a numeric column; empty for all others, {@code kommune} and {@code maaned} included. */
    static Optional<Integer> scale(Source source, String column) {
        return source.column(column).flatMap(found -> switch (found.type()) {
            case Column.Type.Whole _ -> Optional.of(0);
            case Column.Type.Exact exact -> Optional.of(exact.scale());
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Day _, Column.Type.Person _ -> Optional.empty();
        });
    }

    /** The intervals of a numeric column, as its conditions cut it. */
    List<Intervals.Interval> intervals(String column) {
        return Intervals.of(asked(scan, column), scale(source, column).orElse(0));
    }

    private static ColumnClasses classes(
            String name, Scan scan, Source source, Catalogue catalogue, Epochs epochs, Set<String> learnt) {
        var asked = asked(scan, name);
        var list = codeList(source, name, catalogue);
        var classes = new ColumnClasses(name, list, asked, epochs);
        var scale = scale(source, name);
        if (scale.isPresent()) {
            Intervals.of(asked, scale.get()).forEach(interval -> classes.classOf(interval.sample()));
            return classes;
        }
        list.ifPresent(codes -> codes.entries().keySet().forEach(classes::classOf));
        list.ifPresent(codes -> codes.bridges().forEach(bridge -> classes.classOf(bridge.from())));
        learnt.forEach(classes::classOf);
        return classes;
    }

    private static List<Asked> asked(Scan scan, String column) {
        var asked = new LinkedHashSet<Asked>();
        scan.series()
                .forEach(series -> series.series().selection().clauses().forEach(clause -> {
                    var condition = clause.where().get(column);
                    if (condition != null) {
                        asked.add(new Asked(condition, clause.valid().isPresent()));
                    }
                }));
        return List.copyOf(asked);
    }

    private static Optional<CodeList> codeList(Source source, String name, Catalogue catalogue) {
        return source.column(name)
                .flatMap(column -> column.type() instanceof Column.Type.Code code
                        ? Optional.ofNullable(catalogue.codeLists().get(code.list()))
                        : Optional.empty());
    }

    private static Epochs epochs(Scan scan, Source source, Catalogue catalogue) {
        Collection<Month> seams = new TreeSet<>();
        scan.selected()
                .forEach(name -> codeList(source, name, catalogue).ifPresent(list -> seams.addAll(list.seams())));
        scan.series()
                .forEach(series -> series.series()
                        .selection()
                        .clauses()
                        .forEach(clause -> clause.valid().ifPresent(valid -> seams.addAll(Epochs.seams(valid)))));
        return Epochs.of(seams);
    }
}
