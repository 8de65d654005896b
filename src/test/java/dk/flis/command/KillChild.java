// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import dk.flis.store.Receipt;
import dk.flis.store.Snapshot;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The program that is killed: says what it finds, then hands in the files of a folder that come after the given one and
 * publishes now and then, saying each step when it is acknowledged.
 */
final class KillChild {

    /** A publication after so many files. */
    private static final int PUBLISH_EVERY = 3;

    private static final int ATTEMPTS = 8;

    private final Installation installation;

    private KillChild(Installation installation) {
        this.installation = installation;
    }

    /** Data folder, catalogue folder, folder of files, name of the last file that was acknowledged or "". */
    public static void main(String[] arguments) throws Exception {
        var code = 0;
        try (var installation =
                new Installation(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system())) {
            new KillChild(installation).run(Path.of(arguments[2]), arguments[3]);
        } catch (RuntimeException trouble) {
            // The database was killed under it: that is what happens then.
            trouble.printStackTrace();
            code = 3;
        }
        System.exit(code);
    }

    private void run(Path folder, String after) throws Exception {
        var catalogue = installation.catalogue();
        for (var municipality : catalogue.municipalities().keySet()) {
            catalogue.areas().forEach(area -> installation.permissions().grant(municipality, area.id(), "test"));
        }
        installation.store().takeUp().run(_ -> {});
        state();
        var done = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (file.getFileName().toString().compareTo(after) > 0) {
                    insist(() -> deliver(file));
                    if (++done % PUBLISH_EVERY == 0) {
                        insist(this::publish);
                    }
                }
            }
        }
        insist(this::publish);
        state();
        say("DONE", "");
    }

    private interface Step {
        void run() throws Exception;
    }

    /** The database is killed under it, at worst several times: it must come again, and the step be done. */
    private void insist(Step step) throws Exception {
        for (var attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (RuntimeException trouble) {
                say("FAILED", trouble.toString().lines().findFirst().orElse(""));
                if (attempt == ATTEMPTS) {
                    throw trouble;
                }
                Thread.sleep(100L * attempt);
            }
        }
    }

    private void deliver(Path file) throws Exception {
        say("BEGIN", file.getFileName().toString());
        // The name that a supplier sends stands after the turn's number, in a folder of its own.
        var sent = Files.createDirectories(installation.scratch().folder().resolve("sent"))
                .resolve(file.getFileName().toString().replaceFirst("^\\d+-", ""));
        Files.copy(file, sent, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var receipt = installation.store().deliver().deliver(sent, "test");
        say("ACK", file.getFileName() + " " + receipt.number() + " " + outcome(receipt));
    }

    private static String outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _ -> "accepted";
            case Receipt.Unchanged _ -> "unchanged";
            case Receipt.Rejected rejected -> "rejected " + rejected.findings();
        };
    }

    private void publish() {
        say("PUBLISH", "");
        installation.store().compact().run();
        Consumer<String> silent = _ -> {};
        installation
                .publish()
                .run(installation.store(), false, silent)
                .ifPresent(publication -> say("PUBLISHED", Long.toString(publication.number())));
    }

    private void state() throws Exception {
        for (var original : originals()) {
            installation.store().archive().copy(original, OutputStream.nullOutputStream());
            say("KEPT", original);
        }
        for (var publication : installation.store().publications().all()) {
            say(
                    "SHOWN",
                    publication.number() + " "
                            + shown(installation.store().publications().snapshot(publication)));
        }
        var latest = installation.store().publications().latest();
        if (latest.isPresent()) {
            say("FIGURES", figures(latest.get()));
        }
        say("READY", "");
    }

    private List<String> originals() {
        return installation
                .database()
                .client()
                .sql("SELECT DISTINCT sha256 FROM delivery WHERE state <> 'received' ORDER BY 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Every slice with its rows and sum; a slice without rows, or rows without slice, would show here. */
    private String shown(Snapshot snapshot) throws SQLException {
        var files = snapshot.files().values().stream()
                .flatMap(List::stream)
                .map(file -> "'" + file.path() + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        try (var connection = installation.engine().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT coalesce(string_agg(slice, ' ' ORDER BY slice), '') FROM (
                            SELECT kommune || '/' || maaned || '=' || count(*) || ':' || sum(beloeb) AS slice
                            FROM read_parquet(%s) GROUP BY kommune, maaned)
                        """.formatted(files))) {
            rows.next();
            return snapshot.slices().size() + " " + rows.getString(1);
        }
    }

    private String figures(Publication publication) {
        var figures = new Figures(
                installation.catalogue(), installation.data().marts(), () -> java.util.Optional.of(publication));
        var places = installation.catalogue().municipalities().keySet().stream()
                .<Place>map(Place.OneMunicipality::new)
                .toList();
        var periods = List.of("2024", "2025", "2025-01", "2025-02", "2025-03", "2025-04").stream()
                .map(text -> Period.parse(text).orElseThrow())
                .toList();
        return figures
                .read(
                        new Viewer.Operator("test"),
                        new Question(List.of(new KeyFigureId("oko.netto")), places, periods, Prices.CURRENT))
                .cells()
                .stream()
                .map(cell ->
                        cell.state() + "/" + cell.value().map(Object::toString).orElse(""))
                .collect(Collectors.joining(" "));
    }

    private static void say(String word, String rest) {
        System.out.println(word + " " + rest);
        System.out.flush();
    }
}
