// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Known;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Pseudonyms;
import dk.flis.delivery.Target;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All checks of a large file against DuckDB's bare CSV to Parquet, turn by turn in one process. */
public final class DeliverBench {

    private static final int TURNS = 5;
    private static final long MEMORY_MEGABYTES = 4_000;

    private final Catalogue catalogue;
    private final Path folder;
    private final long rows;

    /** @param folder must have room for the file and two Parquet files; what is made there is deleted again */
    public DeliverBench(Catalogue catalogue, Path folder, long rows) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.rows = rows;
    }

    private record Turn(long bare, long checked) {

        BigDecimal ratio() {
            return BigDecimal.valueOf(bare).divide(BigDecimal.valueOf(checked), 3, RoundingMode.HALF_UP);
        }
    }

    /** The first turn warms up and does not count. */
    public List<Measurement> run(Consumer<String> progress) throws IOException {
        var threads = Runtime.getRuntime().availableProcessors();
        try (var place = Workplace.in(folder);
                var engine = new Engine(MEMORY_MEGABYTES, threads, place.path().resolve("spill"))) {
            var bare = new Bare(engine);
            var municipality = catalogue.municipalities().firstKey();
            var file = place.path().resolve(Postings.name(municipality, Postings.FIRST));
            bare.execute(Postings.writing(municipality, Postings.FIRST, new Postings(catalogue).rows(rows), file));
            progress.accept("%d rows, %d MB".formatted(rows, Files.size(file) >> 20));
            var door = new CheckDelivery(catalogue, engine, new Pseudonyms(new byte[32]), Known.nothing());
            var turns = new ArrayList<Turn>();
            for (var turn = 0; turn <= TURNS; turn++) {
                turns.add(turn(bare, door, file));
                progress.accept("turn %d: bare %d ms, checked %d ms"
                        .formatted(
                                turn,
                                turns.getLast().bare() / 1_000_000,
                                turns.getLast().checked() / 1_000_000));
            }
            return measured(turns.subList(1, turns.size()));
        }
    }

    private Turn turn(Bare bare, CheckDelivery door, Path file) {
        var before = System.nanoTime();
        bare.convert(file, file.resolveSibling("bare.parquet"));
        var between = System.nanoTime();
        var outcome = door.check(file, Target.plain(file.resolveSibling("checked.parquet")));
        var after = System.nanoTime();
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new IllegalStateException(
                    "the bench's own file was rejected: " + rejected.findings().getFirst());
        }
        return new Turn(between - before, after - between);
    }

    private List<Measurement> measured(List<Turn> turns) {
        var ratio = median(turns.stream().map(Turn::ratio).toList());
        var nanoseconds = median(
                turns.stream().map(turn -> BigDecimal.valueOf(turn.checked())).toList());
        var speed = BigDecimal.valueOf(rows)
                .multiply(BigDecimal.valueOf(1_000_000_000))
                .divide(nanoseconds, 0, RoundingMode.HALF_UP);
        return List.of(
                new Measurement("checked_over_bare", ratio.doubleValue(), "ratio"),
                new Measurement("checked_rows", speed.doubleValue(), "rows/s"));
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
}
