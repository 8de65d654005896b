// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.access.OwnRows;
import dk.flis.plausibility.FindSwings.Wanted;
import dk.flis.plausibility.KeepSwings.Kept;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at what publications brought and raises alarms; what was not looked at, since the program was killed or another
 * published, is looked at the next time. Not for several threads at once.
 */
public final class RaiseAlarms {

    /** Older months are history: nobody remembers what happened. */
    private static final int LOOKED_AT = 13;

    private static final String CHANGED = """
            SELECT DISTINCT municipality, month FROM published_slice
            WHERE municipality > 0 AND (since > :after AND since <= :until OR until > :after AND until <= :until)
            """;

    private static final String NEWEST = """
            SELECT coalesce(max(month), 0) FROM published_slice WHERE municipality > 0 AND until IS NULL
            """;

    private static final String LAST = "SELECT coalesce(max(publication), 0) FROM alarm_run";

    private static final String RUN = """
            INSERT INTO alarm_run (publication, at, millis, months, raised, gone)
            VALUES (:publication, :at, :millis, :months, :raised, :gone) ON CONFLICT DO NOTHING
            """;

    private final FindSwings find;
    private final OwnRows rows;
    private final InstantSource clock;

    public RaiseAlarms(FindSwings find, OwnRows rows, InstantSource clock) {
        this.find = find;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a look brought.
     *
     * @param months municipality-months that were looked at
     */
    public record Run(long publication, int months, int raised, int gone, Duration took) {}

    /**
     * Empty when that publication was looked at already. One at a time: at a start, an edition that is due and what was left
     * unlooked at before come together.
     */
    public synchronized Optional<Run> upTo(Publication publication) {
        var before = rows.all(database -> database.sql(LAST).query(Long.class).single());
        if (before >= publication.number()) {
            return Optional.empty();
        }
        var begun = clock.instant();
        var wanted = new Wanted(rows.all(database -> changed(database, before, publication)));
        var swings = find.in(publication, wanted);
        return Optional.of(rows.all(database -> {
            var now = clock.instant();
            var kept = new KeepSwings(database, publication, now).keep(wanted, swings);
            var run = run(publication, wanted, kept, Duration.between(begun, now));
            record(database, run);
            return run;
        }));
    }

    private static Run run(Publication publication, Wanted wanted, Kept kept, Duration took) {
        return new Run(
                publication.number(),
                wanted.months().values().stream().mapToInt(Set::size).sum(),
                kept.raised(),
                kept.gone(),
                took);
    }

    private void record(JdbcClient database, Run run) {
        database.sql(RUN)
                .param("publication", run.publication())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("millis", run.took().toMillis())
                .param("months", run.months())
                .param("raised", run.raised())
                .param("gone", run.gone())
                .update();
    }

    /** Only the newest months, counted from the newest that anybody has. */
    private static Map<MunicipalityCode, Set<Month>> changed(JdbcClient database, long after, Publication publication) {
        record Changed(MunicipalityCode municipality, Month month) {}
        List<Changed> changed = database.sql(CHANGED)
                .param("after", after)
                .param("until", publication.number())
                .query((row, _) -> new Changed(
                        new MunicipalityCode(row.getInt("municipality")), Month.ofStored(row.getInt("month"))))
                .list();
        var newest = Optional.of(database.sql(NEWEST).query(Integer.class).single())
                .filter(month -> month > 0)
                .map(Month::ofStored);
        var months = new HashMap<MunicipalityCode, Set<Month>>();
        changed.stream()
                .filter(one -> newest.filter(last -> last.index() - one.month().index() < LOOKED_AT)
                        .isPresent())
                .forEach(one -> months.computeIfAbsent(one.municipality(), _ -> new TreeSet<>())
                        .add(one.month()));
        return months;
    }
}
