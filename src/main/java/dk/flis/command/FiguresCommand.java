// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.figures.FiguresException;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./flis figures}: reads figures as the operator, by the door that pages and interfaces use. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description =
                "Reads key figures of a publication. Exit 0 with figures, 1 when there is none, 2 for an unknown id.")
final class FiguresCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final String COUNTRY = "country";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstallationOptions options = new InstallationOptions();

    @Option(
            names = "--key-figure",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "Ids of key figures; './flis catalogue list' lists them.")
    private List<String> keyFigures = new ArrayList<>();

    @Option(
            names = "--municipality",
            split = ",",
            paramLabel = "CODE",
            description = "Municipality codes, 'all' for the 98, or 'country'; default: country.")
    private List<String> municipalities = List.of(COUNTRY);

    @Option(
            names = "--institution",
            split = ",",
            paramLabel = "NUMBER",
            description = "Institutions of the municipalities named, or 'all'.")
    private List<String> institutions = new ArrayList<>();

    @Option(
            names = "--period",
            split = ",",
            paramLabel = "PERIOD",
            description = "2025, 2025-03, 2025K1, S2024, 2025-03A, 2025-03R12; default: every period there is.")
    private List<String> periods = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The last publication before the end of that day.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--prices", paramLabel = "WAY", description = "løbende or faste; default: løbende.")
    private String prices = "løbende";

    @Option(names = "--format", description = "How results are written: ${COMPLETION-CANDIDATES}.")
    private Output.Format format = Output.Format.table;

    @Override
    public Integer call() {
        try (var opened = options.open()) {
            var publication = publication(opened);
            if (publication.isEmpty()) {
                spec.commandLine().getErr().println("There is no publication yet; './flis publish' makes one");
                return 1;
            }
            return print(answers(opened, publication.get()));
        } catch (FiguresException problem) {
            spec.commandLine().getErr().println("flis: " + problem.getMessage());
            return exit(problem.problem());
        }
    }

    private static int exit(FiguresException.Problem problem) {
        return switch (problem) {
            case NO_RIGHT, NOTHING_PUBLISHED -> 1;
            case UNKNOWN_KEY_FIGURE, UNKNOWN_MUNICIPALITY, MART_LOST -> 2;
        };
    }

    private Optional<Publication> publication(Installation opened) {
        var publications = opened.store().publications();
        return asOf.map(publications::asOf).orElseGet(publications::latest);
    }

    /** A key figure at a time, for each has its own periods and institutions when none are named. */
    private List<Answer> answers(Installation opened, Publication publication) {
        var viewer = new Viewer.Operator(System.getProperty("user.name", "operator"));
        var way = prices();
        return keyFigures.stream()
                .map(KeyFigureId::new)
                .map(id -> {
                    var question = new Question(List.of(id), places(opened, id), periods(opened, id, publication), way);
                    return opened.figures().read(viewer, question, publication);
                })
                .toList();
    }

    private int print(List<Answer> answers) {
        var rows = answers.stream()
                .flatMap(answer -> answer.cells().stream()
                        .map(cell ->
                                CellNotation.fields(cell, answer.publication()).subList(0, CellNotation.AGREED.size())))
                .toList();
        new Output(CellNotation.AGREED, rows).print(format, spec.commandLine().getOut());
        return answers.stream().flatMap(answer -> answer.cells().stream()).anyMatch(FiguresCommand::figure) ? 0 : 1;
    }

    private static boolean figure(Cell cell) {
        return cell.state() == State.VALUE || cell.state() == State.ZERO;
    }

    private List<Place> places(Installation opened, KeyFigureId id) {
        var places = new LinkedHashSet<Place>();
        for (var word : municipalities) {
            if (word.equals(COUNTRY)) {
                places.add(new Place.Country());
            } else {
                codes(opened.catalogue(), word)
                        .forEach(code -> of(opened, id, code).forEach(places::add));
            }
        }
        return List.copyOf(places);
    }

    private Stream<Place> of(Installation opened, KeyFigureId id, MunicipalityCode code) {
        if (institutions.isEmpty()) {
            return Stream.of(new Place.OneMunicipality(code));
        }
        if (institutions.contains(ALL)) {
            return opened.figures().institutions(id, code).stream().map(institution -> institution);
        }
        return institutions.stream().map(number -> new Place.Institution(code, number));
    }

    private List<MunicipalityCode> codes(Catalogue catalogue, String word) {
        if (word.equals(ALL)) {
            return List.copyOf(catalogue.municipalities().keySet());
        }
        return List.of(MunicipalityCode.parse(word)
                .filter(code -> catalogue.municipalities().containsKey(code))
                .orElseThrow(() -> wrong("'%s' is no municipality; write 147, 'all' or 'country'".formatted(word))));
    }

    private List<Period> periods(Installation opened, KeyFigureId id, Publication publication) {
        if (periods.isEmpty()) {
            return Stream.of(Level.values())
                    .flatMap(level -> opened.figures().periods(id, level, publication).stream())
                    .toList();
        }
        return periods.stream()
                .map(word -> Period.parse(word)
                        .orElseThrow(() -> wrong(
                                "'%s' is no period; write for example 2025, 2025-03 or 2025-03R12".formatted(word))))
                .toList();
    }

    private Prices prices() {
        return switch (prices) {
            case "løbende" -> Prices.CURRENT;
            case "faste" -> Prices.FIXED;
            default -> throw wrong("'%s' is no way of reading prices; write løbende or faste".formatted(prices));
        };
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
