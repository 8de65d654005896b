// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.store.StageFacts.Staged;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what became of deliveries, and their findings; the caller's transaction makes them one step. */
final class WriteDecisions {

    private static final String DECIDE = """
            UPDATE delivery SET state = new.state, decided_at = :at, dataset = new.dataset, municipality = new.municipality,
                month = new.month, sequence = new.sequence, source_system = new.source_system, row_count = new.row_count,
                fact_path = new.fact_path, fact_bytes = new.fact_bytes, same_as = new.same_as
            FROM unnest(:numbers::bigint[], :states::text[], :datasets::text[], :municipalities::int[], :months::int[],
                :sequences::bigint[], :systems::text[], :rows::bigint[], :paths::text[], :bytes::bigint[], :sames::bigint[])
                AS new (number, state, dataset, municipality, month, sequence, source_system, row_count, fact_path, fact_bytes, same_as)
            WHERE delivery.number = new.number
            """;

    private static final String FINDINGS = """
            INSERT INTO finding (delivery, position, check_name, severity, file_name, line, column_name, value, message, advice,
                stands_for)
            SELECT * FROM unnest(:deliveries::bigint[], :positions::int[], :checks::text[], :severities::text[], :files::text[],
                :lines::bigint[], :columns::text[], :values::text[], :messages::text[], :advices::text[],
                :counts::bigint[])
            """;

    private final Database database;
    private final InstantSource clock;

    WriteDecisions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        database.transaction(() -> {
            decide(decisions, database.client());
            findings(decisions, database.client());
            return decisions.size();
        });
    }

    private void decide(List<Decision> decisions, JdbcClient client) {
        client.sql(DECIDE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("numbers", decisions.stream().mapToLong(Decision::number).toArray())
                .param(
                        "states",
                        texts(
                                decisions,
                                decision -> Optional.of(decision.state().name().toLowerCase(Locale.ROOT))))
                .param(
                        "datasets",
                        texts(
                                decisions,
                                decision -> decision.slice()
                                        .map(slice -> slice.dataset().value())))
                .param(
                        "municipalities",
                        numbers(decisions, decision -> decision.slice().map(slice -> (long) slice.municipality())))
                .param("months", numbers(decisions, decision -> decision.slice().map(slice -> (long) slice.month())))
                .param(
                        "sequences",
                        numbers(decisions, decision -> decision.checked().flatMap(WriteDecisions::sequence)))
                .param(
                        "systems",
                        texts(decisions, decision -> decision.checked().flatMap(Checked::sourceSystem)))
                .param("rows", numbers(decisions, decision -> decision.checked().map(Checked::rows)))
                .param(
                        "paths",
                        texts(
                                decisions,
                                decision -> decision.staged().map(Staged::path).map(Object::toString)))
                .param("bytes", numbers(decisions, decision -> decision.staged().map(Staged::bytes)))
                .param("sames", numbers(decisions, Decision::same))
                .update();
    }

    private static Optional<Long> sequence(Checked checked) {
        return checked.sequence().isPresent() ? Optional.of(checked.sequence().getAsLong()) : Optional.empty();
    }

    private record Found(long delivery, int position, Finding finding) {}

    private static void findings(List<Decision> decisions, JdbcClient client) {
        var found = decisions.stream()
                .flatMap(decision -> IntStream.range(0, decision.findings().size())
                        .mapToObj(at -> new Found(
                                decision.number(), at, decision.findings().get(at))))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        client.sql(FINDINGS)
                .param("deliveries", found.stream().mapToLong(Found::delivery).toArray())
                .param("positions", found.stream().mapToInt(Found::position).toArray())
                .param("checks", texts(found, one -> Optional.of(one.finding().check())))
                .param(
                        "severities",
                        texts(found, one -> Optional.of(one.finding().severity().name())))
                .param("files", texts(found, one -> Optional.of(one.finding().file())))
                .param(
                        "lines",
                        found.stream().mapToLong(one -> one.finding().line()).toArray())
                .param("columns", texts(found, one -> one.finding().column()))
                .param("values", texts(found, one -> one.finding().value()))
                .param("messages", texts(found, one -> Optional.of(one.finding().message())))
                .param("advices", texts(found, one -> Optional.of(one.finding().advice())))
                .param(
                        "counts",
                        found.stream()
                                .mapToLong(one -> one.finding().standsFor())
                                .toArray())
                .update();
    }

    /** A text cannot hold NUL in PostgreSQL; a faulty file's value can. */
    private static <T> @Nullable String[] texts(List<T> all, Function<T, Optional<String>> text) {
        var texts = new ArrayList<@Nullable String>(all.size());
        all.forEach(one -> texts.add(
                text.apply(one).map(value -> value.replace('\0', '\uFFFD')).orElse(null)));
        return texts.toArray(new String[0]);
    }

    private static <T> @Nullable Long[] numbers(List<T> all, Function<T, Optional<Long>> number) {
        var numbers = new ArrayList<@Nullable Long>(all.size());
        all.forEach(one -> numbers.add(number.apply(one).orElse(null)));
        return numbers.toArray(new Long[0]);
    }
}
