// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import dk.flis.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * {@code demo.properties} of a data folder: which demo country is in it, and how far it has come. It keeps an interrupted
 * demo to its first month, whatever the calendar says later, and a real installation from being taken for a demo.
 */
record DemoMark(Scope scope, Stage stage) {

    /** What is done; the next begins when it was interrupted. */
    enum Stage {
        BEGUN,
        WRITTEN,
        FINISHED
    }

    static Optional<DemoMark> in(DataFolder data) {
        var file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newBufferedReader(file)) {
            var words = new Properties();
            words.load(in);
            return Optional.of(read(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoMark read(Properties words) {
        return new DemoMark(
                new Scope(
                        Integer.parseInt(words.getProperty("municipalities", "")),
                        Integer.parseInt(words.getProperty("years", "")),
                        Long.parseLong(words.getProperty("seed", "")),
                        Scope.Size.valueOf(words.getProperty("size", "")),
                        Month.parse(words.getProperty("end", "")).orElseThrow()),
                Stage.valueOf(words.getProperty("stage", "")));
    }

    /** Whole or not at all. */
    void write(DataFolder data) {
        var lines = List.of(
                "municipalities=" + scope.municipalities(),
                "years=" + scope.years(),
                "seed=" + scope.seed(),
                "size=" + scope.size(),
                "end=" + scope.last(),
                "stage=" + stage);
        try {
            Files.createDirectories(data.root());
            var part = Files.write(data.root().resolve("demo.properties.part"), lines);
            Files.move(part, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One line for whoever started the demo. */
    String told() {
        var country = "%d municipalities, %d years until %s, size %s"
                .formatted(
                        scope.municipalities(),
                        scope.years(),
                        scope.last(),
                        scope.size().name().toLowerCase(Locale.ROOT));
        return switch (stage) {
            case BEGUN -> "The demo country: " + country;
            case WRITTEN -> "Going on with the demo country: " + country;
            case FINISHED -> "The demo country is here already (%s); serving it".formatted(country);
        };
    }

    DemoMark at(Stage reached) {
        return new DemoMark(scope, reached);
    }

    private static Path file(DataFolder data) {
        return data.root().resolve("demo.properties");
    }
}
