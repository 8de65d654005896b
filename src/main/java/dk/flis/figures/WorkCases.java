// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Works the catalogue's worked cases with the scans, the mart and the division of publications.
 *
 * <p>For speed they are first worked together, each in municipalities of its own. What comes out otherwise than a case
 * says is worked again in a country where nothing but that case's rows was delivered, and only that counts.
 */
public final class WorkCases {

    private final Catalogue catalogue;
    private final Engine engine;

    public WorkCases(Catalogue catalogue, Engine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** Every case of those key figures, in their order. */
    public List<CaseResult> work(Collection<KeyFigure> keyFigures) {
        var cases = keyFigures.stream()
                .flatMap(figure -> figure.cases().stream().map(worked -> CaseOf.of(figure, worked)))
                .toList();
        var hold = together(cases);
        return IntStream.range(0, cases.size())
                .mapToObj(at -> result(cases.get(at), hold.get(at)))
                .toList();
    }

    private CaseResult result(CaseOf one, boolean holds) {
        return new CaseResult(one.keyFigure().id(), one.worked(), holds ? List.of() : alone(one));
    }

    /** Case by case whether it holds among the others; what is not known is told as that it does not. */
    private List<Boolean> together(List<CaseOf> cases) {
        var hold = new ArrayList<Boolean>();
        while (hold.size() < cases.size()) {
            var company = new CaseCompany(catalogue, cases);
            var to = hold.size();
            while (to < cases.size() && company.admit(cases.get(to))) {
                to++;
            }
            hold.addAll(to == hold.size() ? List.of(false) : hold(company, cases.subList(hold.size(), to)));
        }
        return hold;
    }

    private List<Boolean> hold(CaseCompany company, List<CaseOf> cases) {
        try {
            return new CaseWorld(company.country(), engine)
                    .differences(company.cases()).stream().map(List::isEmpty).toList();
        } catch (EngineException _) {
            // One case's rows are such that a derived dataset cannot be made of them: it is found among the halves.
            if (cases.size() == 1) {
                return List.of(false);
            }
            var halves = new ArrayList<>(together(cases.subList(0, cases.size() / 2)));
            halves.addAll(together(cases.subList(cases.size() / 2, cases.size())));
            return halves;
        }
    }

    private List<String> alone(CaseOf one) {
        try {
            return new CaseWorld(catalogue, engine).differences(List.of(one)).getFirst();
        } catch (EngineException problem) {
            return List.of("kan ikke regnes: " + reason(problem));
        }
    }

    private static String reason(EngineException problem) {
        return Optional.ofNullable(problem.getCause())
                .map(Throwable::getMessage)
                .or(() -> Optional.ofNullable(problem.getMessage()))
                .flatMap(message -> message.lines().findFirst())
                .orElse("");
    }
}
