// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What {@code flis.yaml} and the environment say, by the values' names; the environment's win. */
record ConfigurationWords(Map<?, ?> file, Map<String, String> environment) {

    Optional<String> text(String name, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .or(() -> find(file, name.split("\\.", -1), 0));
    }

    /** What stands under that name, by the words under it; nothing for what is no such list. */
    Map<?, ?> under(String name) {
        return file.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static Optional<String> find(Map<?, ?> map, String[] path, int depth) {
        var value = map.get(path[depth]);
        if (value == null) {
            return Optional.empty();
        }
        if (depth == path.length - 1) {
            return Optional.of(value.toString());
        }
        return value instanceof Map<?, ?> inner ? find(inner, path, depth + 1) : Optional.empty();
    }

    Optional<Long> whole(String name, String variable) {
        return text(name, variable).map(text -> {
            if (!text.matches("[1-9]\\d{0,8}")) {
                throw Configuration.broken("'%s' must be a whole number above 0, but is '%s'".formatted(name, text));
            }
            return Long.valueOf(text);
        });
    }

    String secret(String name, String variable) {
        return secretIfAny(name, variable)
                .orElseThrow(() -> Configuration.broken(
                        "'%s' must name a file with the password, or %s must hold it".formatted(name, variable)));
    }

    /** From the file that is named, or the environment; never from flis.yaml itself. */
    Optional<String> secretIfAny(String name, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .or(() -> find(file, name.split("\\.", -1), 0).map(ConfigurationWords::password));
    }

    private static String password(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException trouble) {
            throw Configuration.broken("the password file '%s' cannot be read".formatted(path));
        }
    }
}
