// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Fault;
import dk.flis.figures.HoldReferences;
import dk.flis.figures.Prove;
import dk.flis.figures.ProveFigures;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./flis catalogue prove}: holds the catalogue against what is published. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description =
                "Holds the catalogue against the latest publication: clauses that change no row, key figures that are equal"
                        + " everywhere, key figures that few municipalities have. Exit 1 when a clause or a key figure is superfluous.")
final class ProveCommand implements Callable<Integer> {

    /** Fewer with a value must be told by the key figure ({@code sjælden}); where a whole country delivered it is a fault. */
    private static final int MOST = 90;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private CatalogueCommand catalogue = new CatalogueCommand();

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    /** @param fault a remark otherwise */
    private record Found(boolean fault, String place, String problem) {}

    @Override
    public Integer call() {
        try (var opened = new Installation(data, catalogue.folder(), InstantSource.system())) {
            var publication = opened.store().publications().latest();
            var wrong = unusable(publication, opened.catalogue().version());
            if (wrong.isPresent()) {
                spec.commandLine().getErr().println(wrong.get());
                return 2;
            }
            return print(found(opened, publication.orElseThrow()));
        }
    }

    private static Optional<String> unusable(Optional<Publication> publication, String version) {
        if (publication.isEmpty()) {
            return Optional.of("There is no publication yet; './flis publish' makes one");
        }
        return publication
                .filter(latest -> !latest.catalogue().equals(version))
                .map(_ ->
                        "The latest publication was made with another catalogue; './flis publish' makes one with this");
    }

    private static List<Found> found(Installation opened, Publication publication) {
        var found = new ArrayList<Found>();
        var clauses = new Prove(opened.catalogue(), opened.engine())
                .clauses(
                        opened.store().publications().snapshot(publication),
                        source -> Progress.say("rows of " + source));
        clauses.faults().forEach(fault -> found.add(new Found(true, place(fault), fault.problem())));
        clauses.unproved()
                .forEach(source -> found.add(new Found(
                        false,
                        source.value(),
                        "intet er leveret; udvalgene af '%s' er ikke prøvet".formatted(source))));
        Progress.say("figures");
        var figures = new ProveFigures(opened.catalogue(), opened.data().marts(), publication);
        figures.equal()
                .forEach(pair -> found.add(new Found(
                        true,
                        pair.second().value(),
                        "er lig '%s' i alle kommuner og perioder; slet det ene".formatted(pair.first()))));
        figures.reach().stream()
                .filter(reach -> !isToldRare(opened.catalogue(), reach))
                .flatMap(reach -> remark(reach).stream()
                        .map(text -> new Found(
                                reach.present() >= MOST, reach.keyFigure().value(), text)))
                .forEach(found::add);
        new HoldReferences(opened.catalogue(), opened.figures())
                .held(new Viewer.Operator(System.getProperty("user.name", "operator")), publication).stream()
                        .filter(held -> !held.holds())
                        .map(ProveCommand::remark)
                        .forEach(found::add);
        return found;
    }

    private static Found remark(HoldReferences.Held held) {
        var reference = held.reference();
        return new Found(
                false,
                held.keyFigure().id().value(),
                "er %s for %s i %s, men %s har offentliggjort %s"
                        .formatted(
                                held.computed().map(BigDecimal::toPlainString).orElse(""),
                                reference.place(),
                                reference.period(),
                                reference.source(),
                                reference.value().toPlainString()));
    }

    private static String place(Fault fault) {
        return fault.file() + ":" + fault.line();
    }

    private static boolean isToldRare(Catalogue catalogue, ProveFigures.Reach reach) {
        return catalogue
                .keyFigure(reach.keyFigure())
                .filter(keyFigure -> !keyFigure.texts().rare().isEmpty())
                .isPresent();
    }

    private static Optional<String> remark(ProveFigures.Reach reach) {
        if (reach.period().isEmpty()) {
            return Optional.of("ingen kommune har et tal");
        }
        var period = reach.period().get();
        if (100 * reach.values() < MOST * reach.present()) {
            return Optional.of("kun %d af %d kommuner har en værdi, der ikke er nul, i %s; skriv hvorfor under sjælden:"
                    .formatted(reach.values(), reach.present(), period));
        }
        return reach.different() == 1 && reach.present() > 1
                ? Optional.of("alle kommuner har samme værdi i %s".formatted(period))
                : Optional.empty();
    }

    private int print(List<Found> found) {
        new Output(
                        List.of("grade", "place", "problem"),
                        found.stream()
                                .map(one -> List.of(one.fault() ? "fejl" : "bemærkning", one.place(), one.problem()))
                                .toList())
                .print(catalogue.format(), spec.commandLine().getOut());
        return found.stream().anyMatch(Found::fault) ? 1 : 0;
    }
}
