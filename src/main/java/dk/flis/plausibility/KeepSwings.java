// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.plausibility.FindSwings.Wanted;
import dk.flis.plausibility.Swing.Cause;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Brings the alarms in line with what was found: new ones are raised, those that a delivery made good are closed. */
final class KeepSwings {

    /** Of the months that were looked at. */
    private static final String KNOWN = """
            SELECT number, municipality, area, source, month, state FROM alarm
            JOIN unnest(:municipalities::int[], :months::int[]) AS wanted (municipality, month) USING (municipality, month)
            WHERE state <> 'GONE'
            """;

    private static final String RAISE = """
            INSERT INTO alarm (municipality, area, source, month, key_figure, others, value, middle, level, low, high, alike,
                score, raised_by, raised_at)
            VALUES (:municipality, :area, :source, :month, :keyFigure, :others::text[], :value, :middle, :level, :low, :high,
                :alike, :score, :publication, :now)
            """;

    private static final String AGAIN = """
            UPDATE alarm SET key_figure = :keyFigure, others = :others::text[], value = :value, middle = :middle,
                level = :level, low = :low, high = :high, alike = :alike, score = :score
            WHERE number = :number
            """;

    private static final String GONE = """
            UPDATE alarm SET state = 'GONE', closed_at = :now, closed_by = 'flis', closed_title = ''
            WHERE number = ANY (:numbers::bigint[])
            """;

    private final JdbcClient database;
    private final Publication publication;
    private final Instant now;

    KeepSwings(JdbcClient database, Publication publication, Instant now) {
        this.database = database;
        this.publication = publication;
        this.now = now;
    }

    private record Known(long number, Cause cause, boolean open) {}

    /** How many were raised, and how many made good. */
    record Kept(int raised, int gone) {}

    Kept keep(Wanted wanted, List<Swing> swings) {
        var known = known(wanted).stream().collect(Collectors.toMap(Known::cause, Function.identity()));
        var found = swings.stream().collect(Collectors.toMap(Swing::cause, Function.identity()));
        var fresh = swings.stream()
                .filter(swing -> !known.containsKey(swing.cause()))
                .toList();
        fresh.forEach(this::raise);
        known.values().stream()
                .filter(Known::open)
                .filter(one -> found.containsKey(one.cause()))
                .forEach(one -> again(one.number(), swing(found, one.cause())));
        var gone = known.values().stream()
                .filter(Known::open)
                .filter(one -> !found.containsKey(one.cause()))
                .map(Known::number)
                .toArray(Long[]::new);
        close(gone);
        return new Kept(fresh.size(), gone.length);
    }

    private static Swing swing(Map<Cause, Swing> found, Cause cause) {
        return Optional.ofNullable(found.get(cause)).orElseThrow();
    }

    private List<Known> known(Wanted wanted) {
        var pairs = wanted.months().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(month -> new int[] {entry.getKey().value(), month.stored()}))
                .toList();
        return database.sql(KNOWN)
                .param("municipalities", pairs.stream().map(pair -> pair[0]).toArray(Integer[]::new))
                .param("months", pairs.stream().map(pair -> pair[1]).toArray(Integer[]::new))
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("number"),
                new Cause(
                        new MunicipalityCode(row.getInt("municipality")),
                        new AreaId(row.getString("area")),
                        new SourceId(row.getString("source")),
                        Month.ofStored(row.getInt("month"))),
                row.getString("state").equals("OPEN"));
    }

    private void raise(Swing swing) {
        numbers(database.sql(RAISE), swing)
                .param("municipality", swing.municipality().value())
                .param("area", swing.area().value())
                .param("source", swing.source().value())
                .param("month", swing.month().stored())
                .param("publication", publication.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void again(long number, Swing swing) {
        numbers(database.sql(AGAIN), swing).param("number", number).update();
    }

    private static StatementSpec numbers(StatementSpec statement, Swing swing) {
        return statement
                .param("keyFigure", swing.keyFigure().value())
                .param("others", swing.others().stream().map(KeyFigureId::value).toArray(String[]::new))
                .param("value", swing.value())
                .param("middle", swing.expected().middle())
                .param("level", swing.expected().level())
                .param("low", swing.expected().low())
                .param("high", swing.expected().high())
                .param("alike", Double.isNaN(swing.alike()) ? null : swing.alike(), Types.DOUBLE)
                .param("score", swing.score());
    }

    private void close(Long[] numbers) {
        if (numbers.length > 0) {
            database.sql(GONE)
                    .param("numbers", numbers)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
