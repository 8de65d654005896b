// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes the segments of a publication that its scope touches and takes the others over. */
final class ComputeMart {

    private final Workspace workspace;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Facts facts;
    private final Map<SourceId, DeliveredMonths> delivered;
    private final Scope scope;
    private final Segments pack;
    private final Consumer<String> progress;

    ComputeMart(
            Workspace workspace,
            Plan plan,
            Facts facts,
            Map<SourceId, DeliveredMonths> delivered,
            Scope scope,
            Segments pack,
            Consumer<String> progress) {
        this.workspace = workspace;
        this.catalogue = workspace.catalogue();
        this.plan = plan;
        this.facts = facts;
        this.delivered = delivered;
        this.scope = scope;
        this.pack = pack;
        this.progress = progress;
    }

    void compute(Map<SegmentKey, Segment> before) {
        before.values().stream().filter(segment -> !anew(segment.key())).forEach(pack::keep);
        delivered.forEach(
                (source, months) -> pack.add(new SegmentKey(SegmentKey.Kind.DELIVERED, source, 0, 0), months.bytes()));
        plan.sources().values().forEach(source -> {
            switch (source.source()) {
                case Dataset dataset -> dataset(source, dataset);
                case Derived _ -> {}
            }
        });
        derived();
    }

    /** Whether a segment is among those computed here; the one place that says so. */
    private boolean anew(SegmentKey key) {
        if (scope.everything()
                || key.kind() == SegmentKey.Kind.DELIVERED
                || !plan.sources().containsKey(key.source())) {
            return true;
        }
        if (key.kind() == SegmentKey.Kind.PERSONS) {
            return personYears(key.source())
                            .filter(years -> years.holds(key.year()))
                            .isPresent()
                    && personMunicipalities(key.source()).contains(key.municipality());
        }
        var slices = scope.slices().get(key.source());
        if (slices != null) {
            return slices.getOrDefault(key.municipality(), new TreeSet<>()).contains(key.year());
        }
        return scope.touches(key.source())
                && years(key.source()).filter(years -> years.holds(key.year())).isPresent();
    }

    private void dataset(SourcePlan source, Dataset dataset) {
        if (!scope.touches(source.id())) {
            return;
        }
        progress.accept(dataset.name());
        var batches = batches(dataset, facts.files(source.id()));
        years(source.id())
                .ifPresent(years -> new ScanBatches(workspace, pack).run(source, batches, years.first(), years.last()));
        persons(source, months -> {
            var files = facts.files(dataset.id()).stream()
                    .filter(file -> within(dataset, file, months))
                    .toList();
            return new CountPersons.Delivered(
                    dataset.deliverer() == Dataset.Deliverer.NATIONAL
                            ? everyMunicipality(
                                    files.stream().mapToLong(FactFile::rows).sum())
                            : sizes(byMunicipality(files)),
                    municipalities -> facts.rows(
                            dataset,
                            files.stream()
                                    .filter(file -> file.municipality()
                                            .map(code -> municipalities.contains(code.value()))
                                            .orElse(true))
                                    .toList()));
        });
    }

    private static boolean within(Dataset dataset, FactFile file, Span months) {
        return dataset.deliverer() == Dataset.Deliverer.NATIONAL
                || (file.year() >= Math.floorDiv(months.first(), 12)
                        && file.year() <= Math.floorDiv(months.last(), 12));
    }

    private static SortedMap<Integer, List<FactFile>> byMunicipality(List<FactFile> files) {
        return files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.municipality().map(MunicipalityCode::value).orElse(0),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** A national file's rows are anybody's: as good a guess as any. */
    private SortedMap<Integer, Long> everyMunicipality(long rows) {
        var codes = catalogue.municipalities().keySet();
        var sizes = new TreeMap<Integer, Long>();
        codes.forEach(code -> sizes.put(code.value(), rows / codes.size()));
        return sizes;
    }

    private static SortedMap<Integer, Long> sizes(SortedMap<Integer, List<FactFile>> files) {
        var sizes = new TreeMap<Integer, Long>();
        files.forEach((code, own) ->
                sizes.put(code, own.stream().mapToLong(FactFile::rows).sum()));
        return sizes;
    }

    private boolean hasRole(SourceId source) {
        return plan.of(source).ofForm(Form.PERSONS).stream()
                .anyMatch(series -> !series.series().municipality().isEmpty());
    }

    private List<Batch> batches(Dataset dataset, List<FactFile> files) {
        if (dataset.deliverer() == Dataset.Deliverer.NATIONAL) {
            var rows = facts.rows(dataset);
            return List.of(new Batch(rows, rows));
        }
        var wanted = byMunicipality(
                files.stream().filter(file -> inScope(dataset.id(), file)).toList());
        return Batch.groups(sizes(wanted), workspace.reader().municipalitiesAtOnce()).stream()
                .map(some -> {
                    var rows = some.stream()
                            .flatMap(code -> wanted.getOrDefault(code, List.of()).stream())
                            .toList();
                    var sample = wanted.getOrDefault(some.getFirst(), List.of());
                    return new Batch(facts.rows(dataset, rows), facts.rows(dataset, sample));
                })
                .toList();
    }

    private boolean inScope(SourceId source, FactFile file) {
        return scope.everything()
                || scope.slices()
                        .getOrDefault(source, new TreeMap<>())
                        .getOrDefault(
                                file.municipality().map(MunicipalityCode::value).orElse(0), new TreeSet<>())
                        .contains(file.year());
    }

    private void derived() {
        var targets = new LinkedHashMap<Derived, Span>();
        plan.sources().values().forEach(source -> {
            if (source.source() instanceof Derived derived) {
                years(derived.id()).ifPresent(years -> targets.put(derived, reach(source, years)));
            }
        });
        if (targets.isEmpty()) {
            return;
        }
        try (var make = new MakeDerived(catalogue, facts, workspace.reader(), targets)) {
            targets.keySet().forEach(derived -> {
                scan(plan.of(derived.id()), derived, make.rows(derived));
                make.done(derived);
            });
        }
    }

    private static Span reach(SourcePlan source, Span years) {
        var months = Span.between(years.first() * 12, years.last() * 12 + 11);
        return source.ofForm(Form.PERSONS).isEmpty() ? months : months.around(CountPersons.reach(years.plusOne()));
    }

    private void scan(SourcePlan source, Derived derived, String table) {
        progress.accept(derived.id().value());
        var sizes = sizes(table);
        var batches = Batch.groups(sizes, workspace.reader().municipalitiesAtOnce()).stream()
                .map(some -> only(table, some))
                .map(rows -> new Batch(rows, rows))
                .toList();
        years(derived.id())
                .ifPresent(years -> new ScanBatches(workspace, pack).run(source, batches, years.first(), years.last()));
        persons(source, _ -> new CountPersons.Delivered(sizes, some -> only(table, some)));
    }

    private SortedMap<Integer, Long> sizes(String table) {
        var sizes = new TreeMap<Integer, Long>();
        workspace
                .reader()
                .read("SELECT made.kommune, count(*) AS n FROM %s AS made GROUP BY 1".formatted(table), row -> {
                    sizes.put(row.whole(0), row.number(1));
                    return true;
                });
        return sizes;
    }

    private static String only(String table, Collection<Integer> municipalities) {
        return "(SELECT * FROM %s AS made WHERE made.kommune IN %s)".formatted(table, Sql.numbers(municipalities));
    }

    private void persons(SourcePlan source, Function<Span, CountPersons.Delivered> rows) {
        if (source.ofForm(Form.PERSONS).isEmpty()) {
            return;
        }
        var municipalities = personMunicipalities(source.id());
        personYears(source.id()).ifPresent(years -> {
            var months = CountPersons.reach(years);
            new CountPersons(workspace, source).count(rows.apply(months), months, years, municipalities, pack);
        });
    }

    /** The municipalities whose counts may have changed: the deliverers', or anybody's when a row names others. */
    private Set<Integer> personMunicipalities(SourceId source) {
        var slices = scope.slices().get(source);
        if (slices == null || hasRole(source)) {
            return catalogue.municipalities().keySet().stream()
                    .map(MunicipalityCode::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return slices.keySet();
    }

    /** Spans that hold a changed month end in its year or in the next. */
    private Optional<Span> personYears(SourceId source) {
        return years(source).map(Span::plusOne);
    }

    /** The years of which something is computed, and those between them. */
    private Optional<Span> years(SourceId source) {
        var years = new TreeSet<>(scope.years(source));
        if (scope.everything()) {
            years.addAll(delivered.getOrDefault(source, new DeliveredMonths()).years());
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(Span.between(years.first(), years.last()));
    }
}
