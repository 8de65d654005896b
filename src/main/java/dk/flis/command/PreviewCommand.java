// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CatalogueFaults;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.figures.Cell;
import dk.flis.figures.Movement;
import dk.flis.figures.Place;
import dk.flis.figures.Preview;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./flis catalogue preview DIR}: which figures a changed catalogue would move. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Computes a changed catalogue beside the one in force, on the rows of the latest publication, and says which key"
                        + " figures and municipalities move. Nothing is released. Exit 1 when the changed catalogue has faults.")
final class PreviewCommand implements Callable<Integer> {

    private static final List<String> SUMMARY = List.of(
            "key_figure", "change", "used_by", "period", "municipalities", "before", "after", "difference", "percent");

    private static final List<String> MOVEMENTS = List.of(
            "key_figure",
            "change",
            "used_by",
            "municipality",
            "period",
            "before",
            "after",
            "difference",
            "percent",
            "state_before",
            "state_after");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private CatalogueCommand catalogue = new CatalogueCommand();

    @Parameters(paramLabel = "DIR", description = "The folder of the changed catalogue.")
    private Path changed = Path.of(".");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (var opened = new Installation(data, catalogue.folder(), InstantSource.system())) {
            var after = CatalogueFiles.load(changed);
            var publication = opened.store().publications().latest();
            if (publication.isEmpty()) {
                spec.commandLine().getErr().println("There is no publication yet; './flis publish' makes one");
                return 2;
            }
            preview(opened, after, publication.get());
            return 0;
        } catch (CatalogueFaults problem) {
            catalogue.faults(problem);
            return 1;
        }
    }

    private void preview(Installation opened, Catalogue after, Publication publication) {
        var before = opened.catalogue();
        var preview = new Preview(before, after, opened.engine());
        var snapshot = opened.store().publications().snapshot(publication);
        var movements = preview.movements(
                new Viewer.Operator(System.getProperty("user.name", "operator")),
                snapshot,
                source -> Progress.say("computing " + source));
        print(preview.changes(), movements, List.of(before, after));
        Progress.say(
                "Nothing is released: catalogue %s is in force as before, %s was only computed beside it on publication %d"
                        .formatted(before.version(), after.version(), publication.number()));
    }

    private void print(Map<KeyFigureId, Preview.Change> changes, List<Movement> movements, List<Catalogue> catalogues) {
        var moved = movements.stream()
                .filter(Movement::moves)
                .map(movement -> row(movement, changes, catalogues))
                .toList();
        if (catalogue.format() != Output.Format.table) {
            print(MOVEMENTS, moved);
            return;
        }
        print(
                SUMMARY,
                changes.keySet().stream()
                        .map(id -> summary(id, changes, movements, catalogues))
                        .toList());
        spec.commandLine().getOut().println();
        print(MOVEMENTS, moved);
    }

    private void print(List<String> columns, List<List<String>> rows) {
        new Output(columns, rows).print(catalogue.format(), spec.commandLine().getOut());
    }

    /** A key figure, how many municipalities it moves, and the country. */
    private static List<String> summary(
            KeyFigureId id,
            Map<KeyFigureId, Preview.Change> changes,
            List<Movement> movements,
            List<Catalogue> catalogues) {
        var own = movements.stream()
                .filter(movement -> movement.keyFigure().equals(id))
                .toList();
        var moved = own.stream()
                .filter(movement -> movement.place() instanceof Place.OneMunicipality)
                .filter(Movement::moves)
                .count();
        var country = own.stream()
                .filter(movement -> movement.place() instanceof Place.Country)
                .findFirst();
        return Stream.concat(
                        Stream.of(
                                id.value(),
                                change(id, changes),
                                users(id, catalogues),
                                country.map(movement -> movement.period().toString())
                                        .orElse(""),
                                Long.toString(moved)),
                        country.map(PreviewCommand::numbers).orElse(List.of("", "", "", "")).stream())
                .toList();
    }

    private static List<String> row(
            Movement movement, Map<KeyFigureId, Preview.Change> changes, List<Catalogue> catalogues) {
        return Stream.of(
                        List.of(
                                movement.keyFigure().value(),
                                change(movement.keyFigure(), changes),
                                users(movement.keyFigure(), catalogues),
                                place(movement.place()),
                                movement.period().toString()),
                        numbers(movement),
                        List.of(state(movement.before()), state(movement.after())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> numbers(Movement movement) {
        return List.of(
                number(movement.before().flatMap(Cell::value)),
                number(movement.after().flatMap(Cell::value)),
                number(movement.difference()),
                number(movement.percent()));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String state(Optional<Cell> cell) {
        return cell.map(known -> known.state().keyword()).orElse("");
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.Country _ -> "country";
            case Place.OneMunicipality(var code) -> code.toString();
            case Place.Group group -> group.name();
            case Place.Institution(var municipality, var number) -> municipality + "/" + number;
        };
    }

    private static String change(KeyFigureId id, Map<KeyFigureId, Preview.Change> changes) {
        return Optional.ofNullable(changes.get(id))
                .map(change -> change.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The dashboards on which it stands and the key figures that it explains or divides, before or after. */
    private static String users(KeyFigureId id, List<Catalogue> catalogues) {
        var dashboards = catalogues.stream()
                .flatMap(one -> one.dashboards().values().stream())
                .filter(dashboard -> dashboard.shows(id))
                .map(dashboard -> "dashboard:" + dashboard.area());
        var explained = catalogues.stream()
                .flatMap(one -> one.keyFigures().values().stream())
                .filter(figure ->
                        figure.explainedBy().contains(id) || figure.composedOf().contains(id))
                .map(figure -> figure.id().value());
        return Stream.concat(dashboards, explained).distinct().collect(Collectors.joining(" "));
    }
}
