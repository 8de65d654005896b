// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.WorkedCase;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Works the catalogue's worked cases with the scans, the mart and the division of publications: each case is a country of
 * its own in which nothing but its rows was delivered.
 */
public final class WorkCases {

    private final Catalogue catalogue;
    private final Engine engine;

    public WorkCases(Catalogue catalogue, Engine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** Every case of those key figures, in their order; two threads share them. */
    public List<CaseResult> work(Collection<KeyFigure> keyFigures) {
        var all = keyFigures.stream().filter(figure -> !figure.cases().isEmpty()).toList();
        // Platform threads: a call of the engine would pin a virtual one.
        try (var pool = Executors.newFixedThreadPool(2)) {
            var halves = IntStream.range(0, 2)
                    .mapToObj(half -> pool.submit(half(all, half)))
                    .toList();
            var results = halves.stream().map(WorkCases::await).toList();
            return IntStream.range(0, all.size())
                    .mapToObj(at -> results.get(at % 2).get(at / 2))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private Callable<List<List<CaseResult>>> half(List<KeyFigure> all, int half) {
        return () -> {
            var results = new ArrayList<List<CaseResult>>();
            for (var at = half; at < all.size(); at += 2) {
                results.add(ofOne(all.get(at)));
            }
            return results;
        };
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new EngineException("the worked cases were interrupted", problem);
        } catch (ExecutionException problem) {
            throw new EngineException("the worked cases could not be worked: " + problem.getCause(), problem);
        }
    }

    private List<CaseResult> ofOne(KeyFigure keyFigure) {
        try (var workspace = new Workspace(catalogue, engine);
                var connection = workspace.connect()) {
            return keyFigure.cases().stream()
                    .map(worked -> result(keyFigure, worked, workspace, connection))
                    .toList();
        } catch (SQLException problem) {
            throw new EngineException("a connection could not be closed", problem);
        }
    }

    private CaseResult result(KeyFigure keyFigure, WorkedCase worked, Workspace workspace, Connection connection) {
        var rows = new CaseRows(catalogue, workspace.schema(), connection);
        try {
            var facts = rows.facts(worked);
            var figure = new ComputeInMemory(workspace)
                    .compute(List.of(keyFigure), facts, rows.delivered(worked, facts), connection, _ -> {})
                    .figure(keyFigure, place(worked), worked.period(), Prices.CURRENT);
            return new CaseResult(keyFigure.id(), worked, new CompareCase(worked.gives(), figure).differences());
        } catch (EngineException problem) {
            // The SQL of a derived dataset meets rows here for the first time.
            return new CaseResult(keyFigure.id(), worked, List.of("kan ikke regnes: " + reason(problem)));
        } finally {
            rows.clear();
        }
    }

    private static String reason(EngineException problem) {
        return Optional.ofNullable(problem.getCause())
                .map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(problem.getMessage()))
                .flatMap(message -> message.lines().findFirst())
                .orElse("");
    }

    private static Place place(WorkedCase worked) {
        return switch (worked.place()) {
            case WorkedCase.Place.Country _ -> new Place.Country();
            case WorkedCase.Place.OneMunicipality(var code) -> new Place.OneMunicipality(code);
            case WorkedCase.Place.Institution(var code, var number) -> new Place.Institution(code, number);
        };
    }
}
