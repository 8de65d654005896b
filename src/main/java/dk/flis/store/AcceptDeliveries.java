// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.store.Decision.State;
import dk.flis.store.StageFacts.Staged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one moment at which deliveries count; those of a slice take turns. */
final class AcceptDeliveries {

    private static final String CURRENT = "SELECT " + Current.COLUMNS + """
             FROM delivery
            JOIN unnest(:datasets::text[], :municipalities::int[], :months::int[]) AS slice (dataset, municipality, month)
                USING (dataset, municipality, month)
            WHERE state = 'accepted'
            """;

    private static final String SUPERSEDE =
            "UPDATE delivery SET state = 'superseded' WHERE number = ANY (:numbers::bigint[])";

    private final Database database;
    private final WriteDecisions decisions;

    AcceptDeliveries(Database database, WriteDecisions decisions) {
        this.database = database;
        this.decisions = decisions;
    }

    /** A delivery that passed its checks, with its rows lasting on disk. */
    record Candidate(long number, Checked checked, Staged staged, List<Finding> warnings) {

        SliceKey slice() {
            return SliceKey.of(checked.slice());
        }
    }

    /** How each stands, all or none of them lasting; in the order given. */
    List<Standing> accept(List<Candidate> candidates) {
        return candidates.isEmpty() ? List.of() : database.transaction(() -> accepted(candidates));
    }

    private List<Standing> accepted(List<Candidate> candidates) {
        var slices = candidates.stream().map(Candidate::slice).distinct().toList();
        LockSlices.lock(database.client(), slices);
        var current = new HashMap<>(current(slices));
        var before = List.copyOf(current.values());
        var taken = new LinkedHashMap<Long, Decision>();
        var standings = new ArrayList<Standing>();
        for (var candidate : candidates) {
            var standing = standing(candidate, current);
            standings.add(standing);
            taken.put(candidate.number(), decision(candidate, standing));
            if (standing instanceof Standing.First) {
                var other = current.put(candidate.slice(), current(candidate));
                if (other != null) {
                    taken.computeIfPresent(other.number(), (_, earlier) -> earlier.with(State.SUPERSEDED));
                }
            }
        }
        supersede(before.stream().filter(other -> !current.containsValue(other)).toList());
        decisions.write(List.copyOf(taken.values()));
        return standings;
    }

    private Map<SliceKey, Current> current(List<SliceKey> slices) {
        return database
                .client()
                .sql(CURRENT)
                .param(
                        "datasets",
                        slices.stream().map(slice -> slice.dataset().value()).toArray(String[]::new))
                .param(
                        "municipalities",
                        slices.stream().mapToInt(SliceKey::municipality).toArray())
                .param("months", slices.stream().mapToInt(SliceKey::month).toArray())
                .query((row, _) -> Current.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Current::slice, current -> current));
    }

    private static Standing standing(Candidate candidate, Map<SliceKey, Current> current) {
        var other = current.get(candidate.slice());
        if (other == null) {
            return new Standing.First();
        }
        if (other.sha256().equals(candidate.checked().sha256())) {
            return new Standing.Same(other);
        }
        return other.outranks(candidate.number(), candidate.checked().sequence())
                ? new Standing.Behind(other)
                : new Standing.First();
    }

    private static Decision decision(Candidate candidate, Standing standing) {
        return switch (standing) {
            case Standing.Same(var other) -> Decision.unchanged(candidate.number(), other, candidate.warnings());
            case Standing.Behind _ -> taken(candidate, State.SUPERSEDED);
            case Standing.First _ -> taken(candidate, State.ACCEPTED);
        };
    }

    private static Decision taken(Candidate candidate, State state) {
        return Decision.taken(candidate.number(), state, candidate.checked(), candidate.staged(), candidate.warnings());
    }

    private static Current current(Candidate candidate) {
        return new Current(
                candidate.number(),
                candidate.checked().sha256(),
                candidate.checked().sequence(),
                candidate.slice());
    }

    private void supersede(List<Current> others) {
        if (!others.isEmpty()) {
            database.client()
                    .sql(SUPERSEDE)
                    .param("numbers", others.stream().mapToLong(Current::number).toArray())
                    .update();
        }
    }
}
