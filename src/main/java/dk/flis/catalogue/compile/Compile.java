// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static java.util.stream.Collectors.toMap;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Check;
import dk.flis.catalogue.Dashboard;
import dk.flis.catalogue.DataPackage;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Municipality;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.ReadSelection.Named;
import dk.flis.reference.MunicipalityCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The order in which the kinds of text are read: each may name what was read before it. */
final class Compile {

    private final Folder folder;
    private final Faults faults;
    private final Documents documents;

    Compile(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        this.documents = new Documents(folder, faults);
    }

    /** Not to be used when faults were found. */
    Catalogue catalogue() {
        var lists = new ReadCodeLists(folder, documents, faults).read();
        var columns = new ReadColumns(lists, faults);
        var areas = new ReadAreas(folder, documents, faults);
        var ids = areas.ids();
        var sources = new ReadSources(folder, documents, columns, faults).read(ids);
        var named = new Names<Named>("udvalget", faults);
        var selections = new ReadSelection(named, columns, new ReadCondition(lists, faults), faults);
        named(named, selections, sources);
        var where = new ReadWhere(lists, faults);
        var cases = new ReadWorkedCases(sources, where, new ReadCaseRows(lists, columns, where, faults), faults);
        var terms = new ReadTerm(sources, columns, selections, faults);
        var figures = keyFigures(ids, lists, sources, terms, cases);
        return new Catalogue(
                folder.version(),
                areas.read(ids, new ReadLikeness(figures, lists, faults)),
                municipalities(lists),
                byName(lists, Codes::list),
                only(sources, Dataset.class),
                only(sources, Derived.class),
                checks(ids, sources, columns),
                byName(named, Named::selection),
                byId(figures),
                dashboards(ids, figures),
                selections.written(),
                packages(sources));
    }

    private SortedMap<MunicipalityCode, Municipality> municipalities(Names<Codes> lists) {
        var codes = lists.all().get("kommune");
        return codes == null ? new TreeMap<>() : new ReadMunicipalities(folder, faults).read(codes);
    }

    private void named(Names<Named> named, ReadSelection selections, Names<Source> sources) {
        for (var entry : documents.entries("selections.yaml", "selections", named)) {
            var id = entry.scalar("id");
            sources.find(entry.scalar("af"))
                    .map(source -> new Named(source, selections.read(entry.nodes("udvalg"), source)))
                    .ifPresentOrElse(selection -> named.define(id, selection), () -> named.broken(id.value()));
        }
    }

    private Names<KeyFigure> keyFigures(
            List<AreaId> areas, Names<Codes> lists, Names<Source> sources, ReadTerm terms, ReadWorkedCases cases) {
        var names = new Names<KeyFigure>("nøgletallet", faults);
        var definitions = new DefinitionText(sources.all(), new ConditionText(lists.all()));
        var breaks = new Breaks(sources.all(), lists.all());
        var references = new ReadReferences(new ReadWhere(lists, faults));
        var figure = new ReadKeyFigure(terms, lists, definitions, breaks, cases, references, faults);
        var explanations = new Explanations(names, definitions, faults);
        var compositions = new Compositions(names, sources.all(), lists.all(), faults);
        var expand = new Expand(new ReadVariable(lists, faults), faults);
        var budgets = new BudgetTwins(names, sources, faults);
        var figures = new ReadKeyFigures(expand, figure, names, explanations, compositions, budgets, faults);
        for (var area : areas) {
            for (var file : folder.in(area + "/key-figures", ".yaml")) {
                figures.read(documents.entries(file, "key-figures", names), area);
            }
        }
        explanations.check();
        compositions.check();
        budgets.check();
        return names;
    }

    private List<Check> checks(List<AreaId> areas, Names<Source> sources, ReadColumns columns) {
        var checks = new Names<Check>("kontrollen", faults);
        var reader = new ReadChecks(sources, columns, checks, faults);
        for (var area : areas) {
            for (var file : folder.in(area + "/checks", ".yaml")) {
                documents.document(file, "check").ifPresent(fields -> reader.read(file, fields));
            }
        }
        return List.copyOf(checks.all().values());
    }

    private Map<AreaId, Dashboard> dashboards(List<AreaId> areas, Names<KeyFigure> figures) {
        var dashboards = new LinkedHashMap<AreaId, Dashboard>();
        for (var area : areas) {
            documents
                    .document(area + "/dashboard.yaml", "dashboard")
                    .ifPresent(fields -> dashboards.put(area, new ReadDashboards(figures).read(fields, area)));
        }
        return dashboards;
    }

    private List<DataPackage> packages(Names<Source> sources) {
        var packages = new Names<DataPackage>("datapakken", faults);
        var reader = new ReadPackages(sources, faults);
        documents
                .entries("packages.yaml", "packages", packages)
                .forEach(fields -> packages.define(fields.scalar("id"), reader.read(fields)));
        return List.copyOf(packages.all().values());
    }

    private static <T, R> Map<String, R> byName(Names<T> names, Function<T, R> part) {
        var map = new LinkedHashMap<String, R>();
        names.all().forEach((name, thing) -> map.put(name, part.apply(thing)));
        return map;
    }

    private static <S extends Source> Map<SourceId, S> only(Names<Source> sources, Class<S> kind) {
        return sources.all().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(toMap(Source::id, source -> source, (first, _) -> first, LinkedHashMap::new));
    }

    private static Map<KeyFigureId, KeyFigure> byId(Names<KeyFigure> figures) {
        var map = new LinkedHashMap<KeyFigureId, KeyFigure>();
        figures.all().values().forEach(figure -> map.put(figure.id(), figure));
        return map;
    }
}
