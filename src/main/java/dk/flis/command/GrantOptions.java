// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Grants;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rights of a municipality's user as a command line writes them. */
final class GrantOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--right",
            paramLabel = "AREA=RIGHT",
            description = "limited_read, full_read or write in an area; repeatable.")
    private @Nullable Map<String, String> areas;

    @Option(
            names = "--benchmarking",
            paramLabel = "RIGHT",
            defaultValue = "",
            description = "limited_read, full_read or write: key figures of every area.")
    private String benchmarking = "";

    @Option(names = "--administrator", description = "A local administrator: keeps the municipality's users.")
    private boolean administrator;

    Grants read(Catalogue catalogue) {
        var known = catalogue.areas().stream().map(area -> area.id()).toList();
        var rights = new LinkedHashMap<String, Right>();
        (areas == null ? Map.<String, String>of() : areas).forEach((area, right) -> {
            if (!known.contains(new AreaId(area))) {
                throw wrong("there is no area '%s'; the areas are %s".formatted(area, known));
            }
            rights.put(area, right(right));
        });
        var compared = benchmarking.isEmpty() ? Optional.<Right>empty() : Optional.of(right(benchmarking));
        return new Grants(rights, compared, administrator);
    }

    private Right right(String text) {
        try {
            return Right.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw wrong("a right is limited_read, full_read or write, but is '%s'".formatted(text));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
