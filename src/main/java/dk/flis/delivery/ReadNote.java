// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the delivery note beside a file and reads it; a note that cannot be read is a finding, not a missing note. */
final class ReadNote {

    private static final long LARGEST = 4L << 20;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WORDS = Set.of(
            "datasaet",
            "kommune",
            "maaned",
            "raekker",
            "sha256",
            "kildesystem",
            "loebenummer",
            "omfang",
            "personnoegle",
            "kontroltotaler");

    private final Findings findings;

    ReadNote(Findings findings) {
        this.findings = findings;
    }

    static Path path(Path file, FileName name) {
        return file.resolveSibling(name.stem() + ".note.json");
    }

    Note beside(Path file, FileName name) throws IOException {
        var path = path(file, name);
        if (!Files.isRegularFile(path)) {
            return Note.NONE;
        }
        if (Files.size(path) > LARGEST) {
            fault("Følgesedlen fylder mere end 4 MB");
            return Note.NONE;
        }
        return read(Files.readAllBytes(path));
    }

    Note read(byte[] json) {
        try {
            var tree = JSON.readTree(json);
            if (!tree.isObject()) {
                fault("Følgesedlen er ikke et JSON-objekt");
                return Note.NONE;
            }
            return note(tree);
        } catch (JacksonException problem) {
            fault("Følgesedlen er ikke gyldig JSON (linje %d)"
                    .formatted(problem.getLocation().getLineNr()));
            return Note.NONE;
        }
    }

    private Note note(JsonNode tree) {
        tree.propertyNames().stream().filter(word -> !WORDS.contains(word)).forEach(this::unknown);
        return new Note(
                text(tree, "datasaet"),
                text(tree, "kommune"),
                text(tree, "maaned"),
                whole(tree, "raekker"),
                text(tree, "sha256").map(digits -> digits.toLowerCase(java.util.Locale.ROOT)),
                text(tree, "kildesystem"),
                whole(tree, "loebenummer"),
                ownKeys(tree),
                totals(tree));
    }

    private void unknown(String word) {
        var meant = new DidYouMean(WORDS)
                .nearest(word)
                .map("; mente du '%s'?"::formatted)
                .orElse("");
        findings.warning(
                Place.WHOLE_FILE,
                new Complaint(
                        "foelgeseddel-ukendt",
                        "Følgesedlen har et felt '%s', som ikke kendes%s".formatted(Shown.text(word), meant),
                        "Feltet er ikke brugt; felterne er: "
                                + String.join(", ", WORDS.stream().sorted().toList())));
    }

    private Optional<String> text(JsonNode tree, String word) {
        var value = tree.path(word);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isNumber()) {
            fault("Feltet '%s' i følgesedlen skal være en tekst".formatted(word));
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    private OptionalLong whole(JsonNode tree, String word) {
        var written = text(tree, word);
        if (written.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!written.get().matches("\\d{1,18}")) {
            fault("Feltet '%s' i følgesedlen skal være et helt tal, men er '%s'"
                    .formatted(word, Shown.text(written.get())));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(written.get()));
    }

    private boolean ownKeys(JsonNode tree) {
        return switch (text(tree, "personnoegle").orElse("cpr")) {
            case "egen" -> true;
            case "cpr" -> false;
            case String other -> {
                fault("Feltet 'personnoegle' i følgesedlen skal være 'cpr' eller 'egen', men er '%s'"
                        .formatted(Shown.text(other)));
                yield false;
            }
        };
    }

    private List<Note.Total> totals(JsonNode tree) {
        var totals = new ArrayList<Note.Total>();
        for (var entry : tree.path("kontroltotaler")) {
            var fields = new TreeMap<String, String>();
            entry.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString("")));
            totals.add(new Note.Total(fields));
        }
        return totals;
    }

    private void fault(String message) {
        findings.error(
                Place.WHOLE_FILE,
                new Complaint("foelgeseddel", message, "Ret følgesedlen, eller lever uden; den er frivillig"));
    }
}
