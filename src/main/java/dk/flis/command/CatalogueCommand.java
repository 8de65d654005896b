// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CatalogueFaults;
import dk.flis.catalogue.Fault;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.catalogue.compile.CheckSql;
import dk.flis.engine.Engine;
import dk.flis.figures.CaseResult;
import dk.flis.figures.WorkCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./flis catalogue}: compiles the catalogue's text, lists its key figures, shows one. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Checks and shows the catalogue: areas, datasets, codes and key figures as text.",
        subcommands = {PreviewCommand.class, ProveCommand.class})
final class CatalogueCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The catalogue's folder; default: catalogue/ beside the program.")
    private Path folder = home();

    @Option(
            names = "--format",
            scope = ScopeType.INHERIT,
            description = "How results are written: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Output.Format format = Output.Format.table;

    Path folder() {
        return folder;
    }

    Output.Format format() {
        return format;
    }

    /** Where {@code ./flis} says the program lives; else the working folder. */
    static Path home() {
        return Path.of(System.getProperty("flis.home", "."), "catalogue");
    }

    @Command(description = "Compiles the whole catalogue and reports every fault with file and line.")
    int check() {
        return compiled().map(this::checked).orElse(1);
    }

    private int checked(Catalogue catalogue) {
        try (var engine = engine()) {
            var faults = new CheckSql(folder, catalogue).faults(engine);
            if (!faults.isEmpty()) {
                faults(new CatalogueFaults(faults));
                return 1;
            }
            var results =
                    new WorkCases(catalogue, engine).work(catalogue.keyFigures().values());
            var wrong = results.stream().flatMap(CatalogueCommand::faults).toList();
            if (!wrong.isEmpty()) {
                faults(new CatalogueFaults(wrong));
                return 1;
            }
            return sound(catalogue, results.size());
        }
    }

    private static Engine engine() {
        return new Engine(512, 1, Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static Stream<Fault> faults(CaseResult result) {
        var worked = result.worked();
        return result.differences().stream()
                .map(difference -> new Fault(
                        worked.file(),
                        worked.line(),
                        "%s, eksemplet '%s': %s".formatted(result.keyFigure(), worked.name(), difference),
                        Optional.empty()));
    }

    @Command(description = "Lists the key figures.")
    int list() {
        return compiled().map(this::listed).orElse(1);
    }

    @Command(description = "Shows one key figure with its definition.")
    int show(@Parameters(paramLabel = "ID", description = "The key figure's id.") String id) {
        return compiled()
                .map(catalogue -> shown(catalogue, new KeyFigureId(id)))
                .orElse(1);
    }

    private Optional<Catalogue> compiled() {
        try {
            return Optional.of(CatalogueFiles.load(folder));
        } catch (CatalogueFaults problem) {
            faults(problem);
            return Optional.empty();
        }
    }

    void faults(CatalogueFaults problem) {
        if (format == Output.Format.table) {
            problem.faults().forEach(fault -> spec.commandLine().getOut().println(fault));
            spec.commandLine().getOut().flush();
            return;
        }
        print(
                List.of("file", "line", "problem", "suggestion"),
                problem.faults().stream()
                        .map(fault -> List.of(
                                fault.file(),
                                Integer.toString(fault.line()),
                                fault.problem(),
                                fault.suggestion().orElse("")))
                        .toList());
    }

    private int sound(Catalogue catalogue, int cases) {
        print(
                List.of("version", "areas", "code_lists", "datasets", "derived", "checks", "key_figures", "cases"),
                List.of(List.of(
                        catalogue.version(),
                        Integer.toString(catalogue.areas().size()),
                        Integer.toString(catalogue.codeLists().size()),
                        Integer.toString(catalogue.datasets().size()),
                        Integer.toString(catalogue.derived().size()),
                        Integer.toString(catalogue.checks().size()),
                        Integer.toString(catalogue.keyFigures().size()),
                        Integer.toString(cases))));
        return 0;
    }

    private int listed(Catalogue catalogue) {
        print(
                List.of("id", "area", "family", "name", "kind", "unit", "levels"),
                catalogue.keyFigures().values().stream()
                        .map(figure -> List.of(
                                figure.id().value(),
                                figure.area().value(),
                                figure.family(),
                                figure.name(),
                                figure.kind().keyword(),
                                figure.unit(),
                                levels(figure)))
                        .toList());
        return 0;
    }

    private static String levels(KeyFigure figure) {
        return figure.levels().stream().sorted().map(Level::keyword).collect(Collectors.joining(" "));
    }

    private int shown(Catalogue catalogue, KeyFigureId id) {
        var figure = Optional.ofNullable(catalogue.keyFigures().get(id));
        if (figure.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("The catalogue has no key figure '%s'; './flis catalogue list' lists them".formatted(id));
            return 1;
        }
        var fields = new ArrayList<>(fields(figure.get()));
        if (!figure.get().cases().isEmpty()) {
            try (var engine = engine()) {
                new WorkCases(catalogue, engine)
                        .work(List.of(figure.get()))
                        .forEach(result -> fields.add(List.of("case", CaseText.of(result))));
            }
        }
        figure.get()
                .references()
                .forEach(reference -> fields.add(List.of(
                        "reference",
                        "%s %s: %s (%s)"
                                .formatted(
                                        reference.place(),
                                        reference.period(),
                                        reference.value().toPlainString(),
                                        reference.source()))));
        print(List.of("field", "value"), fields);
        return 0;
    }

    private static List<List<String>> fields(KeyFigure figure) {
        var texts = figure.texts();
        return List.of(
                List.of("id", figure.id().value()),
                List.of("name", figure.name()),
                List.of("name_en", figure.nameEnglish()),
                List.of("path", String.join(" › ", figure.path())),
                List.of("kind", figure.kind().keyword()),
                List.of("unit", figure.unit()),
                List.of("best", figure.direction().keyword()),
                List.of("levels", levels(figure)),
                List.of("question", texts.question()),
                List.of("purpose", texts.purpose()),
                List.of("reading", texts.reading()),
                List.of("rare", texts.rare()),
                List.of("numerator", texts.numerator()),
                List.of("denominator", texts.denominator()),
                List.of("factor", figure.factor().toString()),
                List.of("prices", figure.prices().orElse("")),
                List.of("breaks", figure.breaks().toString()),
                List.of(
                        "explained_by",
                        figure.explainedBy().stream().map(KeyFigureId::value).collect(Collectors.joining(" × "))),
                List.of(
                        "composed_of",
                        figure.composedOf().stream().map(KeyFigureId::value).collect(Collectors.joining(" + "))));
    }

    private void print(List<String> columns, List<List<String>> rows) {
        new Output(columns, rows).print(format, spec.commandLine().getOut());
    }
}
