// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One publication's figures, mapped into memory: monthly cells of series, and which months were delivered. */
final class Mart {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private record Where(SourceId source, int year) {}

    /** A series as this publication keeps it. */
    record Located(SourceId source, int index, int position, Form form, int scale, int dense) {}

    private final Manifest manifest;
    private final Map<String, MemorySegment> packs;
    private final Map<String, Located> located = new HashMap<>();
    /** By identity: comparing whole selections at every cell would cost more than the cell. */
    private final IdentityHashMap<Series, Optional<Located>> bySeries = new IdentityHashMap<>();

    private final Map<SourceId, DeliveredMonths> delivered = new HashMap<>();
    private final Map<Where, List<SegmentKey>> histograms = new HashMap<>();
    private final Map<SourceId, List<SegmentKey>> roleCells = new HashMap<>();
    private final Map<SourceId, DenseYears> dense = new HashMap<>();
    /** Hashed, for the manifest's order costs a dozen comparisons of names at every look. */
    private final Map<SegmentKey, Segment> others = new HashMap<>();

    private final Map<SegmentKey, SparseSegment> sparse = new ConcurrentHashMap<>();
    private final Map<SourceId, LongCells> roles = new ConcurrentHashMap<>();

    private Optional<Hiding> hiding = Optional.empty();

    private Mart(Manifest manifest, Map<String, MemorySegment> packs) {
        this.manifest = manifest;
        this.packs = packs;
        manifest.series().forEach(this::locate);
        manifest.segments().forEach(this::sort);
    }

    private void sort(SegmentKey key, Segment segment) {
        switch (key.kind()) {
            case DENSE ->
                dense.computeIfAbsent(key.source(), _ -> new DenseYears())
                        .put(key.municipality(), key.year(), bytes(segment));
            case DELIVERED -> delivered.put(key.source(), DeliveredMonths.read(bytes(segment)));
            case SPARSE -> {
                others.put(key, segment);
                roleCells.computeIfAbsent(key.source(), _ -> new ArrayList<>()).add(key);
            }
            case HISTOGRAM -> {
                others.put(key, segment);
                histograms
                        .computeIfAbsent(new Where(key.source(), key.year()), _ -> new ArrayList<>())
                        .add(key);
            }
            case PERSONS -> others.put(key, segment);
        }
    }

    static Mart open(Path folder, String name) {
        return open(folder, Manifest.read(folder, name));
    }

    static Mart open(Path folder, Manifest manifest) {
        var packs = new HashMap<String, MemorySegment>();
        manifest.segments()
                .values()
                .forEach(segment -> packs.computeIfAbsent(segment.pack(), pack -> map(folder.resolve(pack))));
        return new Mart(manifest, packs);
    }

    /** Of segments that lie in memory, by the names of their packs. */
    static Mart of(Manifest manifest, Map<String, MemorySegment> packs) {
        return new Mart(manifest, packs);
    }

    private static MemorySegment map(Path pack) {
        try (var channel = FileChannel.open(pack, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "the mart's file '%s' cannot be read".formatted(pack.getFileName()), problem);
        }
    }

    private void locate(SourceId source, List<Manifest.Kept> kept) {
        var positions = new TreeMap<Form, Integer>();
        var denseCount =
                (int) kept.stream().filter(one -> one.form() == Form.DENSE).count();
        for (var index = 0; index < kept.size(); index++) {
            var one = kept.get(index);
            var position = positions.merge(one.form(), 1, Integer::sum) - 1;
            located.put(
                    source + " " + one.fingerprint(),
                    new Located(source, index, position, one.form(), one.scale(), denseCount));
        }
    }

    private MemorySegment bytes(Segment segment) {
        var pack = packs.get(segment.pack());
        if (pack == null || segment.offset() + segment.length() > pack.byteSize()) {
            throw new FiguresException(
                    FiguresException.Problem.MART_LOST,
                    "the mart's file '%s' is shorter than its manifest says; restore it or publish again"
                            .formatted(segment.pack()));
        }
        return pack.asSlice(segment.offset(), segment.length());
    }

    /** Finds the series of a catalogue's terms once, for reads come by the thousand and ask with the same objects. */
    Mart knowing(Collection<KeyFigure> keyFigures, Plan plan) {
        var placed = plan.placed();
        var kept = new HashMap<PlannedSeries, Optional<Located>>();
        keyFigures.stream().flatMap(Plan::terms).map(Term::series).forEach(series -> {
            var planned = placed.get(series);
            if (planned != null) {
                bySeries.put(series, kept.computeIfAbsent(planned, this::locate));
            }
        });
        return this;
    }

    /** From now on says what others may not see; without it nothing is hidden. */
    Mart hiding(Catalogue catalogue, Wholes wholes) {
        hiding = Optional.of(new Hiding(catalogue, wholes, this));
        return this;
    }

    Optional<Hiding> hiding() {
        return hiding;
    }

    private Optional<Located> locate(PlannedSeries series) {
        return Optional.ofNullable(located.get(series.series().source() + " " + series.fingerprint()));
    }

    /** Empty when the publication did not keep it, for its catalogue did not ask for it. */
    Optional<Located> located(Series series) {
        return bySeries.getOrDefault(series, Optional.empty());
    }

    DeliveredMonths delivered(SourceId source) {
        return delivered.getOrDefault(source, new DeliveredMonths());
    }

    /** A municipality's sum of a month, unscaled; 0 where there is no cell. */
    long amount(Located series, int municipality, int month) {
        if (series.form() == Form.SPARSE) {
            return role(series.source()).amount(CellKey.of(municipality, series.index(), month));
        }
        var years = dense.get(series.source());
        var cells = years == null ? MemorySegment.NULL : years.of(municipality, Math.floorDiv(month, 12));
        var cell = (long) Math.floorMod(month, 12) * series.dense() + series.position();
        return cells.byteSize() == 0 ? 0 : cells.get(LONG, 8 * cell);
    }

    /** An institution's sum of a month, unscaled. */
    long amount(Located series, int municipality, String institution, int month) {
        var key = new SegmentKey(SegmentKey.Kind.SPARSE, series.source(), municipality, Math.floorDiv(month, 12));
        return sparse(key)
                .map(cells -> cells.place(institution).stream()
                        .mapToLong(
                                place -> cells.amount(CellKey.of(place, series.index(), Math.floorMod(month, 12) + 1)))
                        .sum())
                .orElse(0L);
    }

    /** Distinct persons of a span that ends in that month. */
    long persons(Located series, int municipality, Optional<String> institution, Span span) {
        var key =
                new SegmentKey(SegmentKey.Kind.PERSONS, series.source(), municipality, Math.floorDiv(span.last(), 12));
        return sparse(key)
                .map(cells -> {
                    var place = institution.map(cells::place).orElse(java.util.OptionalInt.of(municipality));
                    var time = CellKey.span(span.last(), span.length());
                    return place.stream()
                            .mapToLong(one -> cells.amount(CellKey.of(one, series.index(), time)))
                            .sum();
                })
                .orElse(0L);
    }

    /** Adds a month's rows by value; a role's rows may come from any deliverer. */
    void histogram(
            Located series,
            boolean role,
            int municipality,
            Optional<String> institution,
            int month,
            SortedMap<Long, Long> into) {
        if (institution.isPresent() || !role) {
            histogram(series, municipality, municipality, institution, month, into);
            return;
        }
        histograms
                .getOrDefault(new Where(series.source(), Math.floorDiv(month, 12)), List.of())
                .forEach(key -> histogram(series, key.municipality(), municipality, institution, month, into));
    }

    private void histogram(
            Located series,
            int deliverer,
            int municipality,
            Optional<String> institution,
            int month,
            SortedMap<Long, Long> into) {
        var key = new SegmentKey(SegmentKey.Kind.HISTOGRAM, series.source(), deliverer, Math.floorDiv(month, 12));
        sparse(key).ifPresent(cells -> {
            var place = institution.map(cells::place).orElse(java.util.OptionalInt.of(municipality));
            place.ifPresent(one -> {
                var wanted = CellKey.of(one, series.index(), Math.floorMod(month, 12) + 1);
                for (var cell = cells.from(wanted); cell < cells.size() && cells.key(cell) == wanted; cell++) {
                    into.merge(cells.number(cell, 0), cells.number(cell, 1), Math::addExact);
                }
            });
        });
    }

    /** The names of a municipality's institutions that have a cell of the source. */
    List<String> institutions(SourceId source, int municipality) {
        var names = new java.util.TreeSet<String>();
        manifest.segments().keySet().stream()
                .filter(key -> key.source().equals(source) && key.municipality() == municipality)
                .forEach(key -> sparse(key).ifPresent(cells -> names.addAll(cells.names())));
        return List.copyOf(names);
    }

    private Optional<SparseSegment> sparse(SegmentKey key) {
        var segment = others.get(key);
        return segment == null
                ? Optional.empty()
                : Optional.of(sparse.computeIfAbsent(key, _ -> new SparseSegment(bytes(segment))));
    }

    /** What all deliverers name a municipality for, in one table: key with the month's index as time. */
    private LongCells role(SourceId source) {
        return roles.computeIfAbsent(source, _ -> {
            var all = new LongCells();
            for (var key : roleCells.getOrDefault(source, List.of())) {
                sparse(key).ifPresent(cells -> add(cells, key.year(), all));
            }
            return all;
        });
    }

    private static void add(SparseSegment cells, int year, LongCells all) {
        for (var cell = 0; cell < cells.size(); cell++) {
            var key = cells.key(cell);
            if (CellKey.place(key) < CellKey.FIRST_INSTITUTION) {
                all.add(CellKey.month(key, year), cells.number(cell, 0));
            }
        }
    }
}
