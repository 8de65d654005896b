// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./flis permission}: which municipality lets its data of which area be used. */
@Command(
        name = "permission",
        description = "Grants, withdraws and lists permissions to use a municipality's data of an area.",
        mixinStandardHelpOptions = true)
final class PermissionCommand {

    private static final String ALL = "all";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which ones are meant. */
    static final class Chosen {

        @Option(
                names = "--municipality",
                required = true,
                split = ",",
                paramLabel = "CODE",
                description = "Municipality codes, or 'all'.")
        private List<String> municipalities = new ArrayList<>();

        @Option(
                names = "--area",
                required = true,
                split = ",",
                paramLabel = "AREA",
                description = "Area names such as oekonomi, or 'all' for those the catalogue has now.")
        private List<String> areas = new ArrayList<>();
    }

    @Command(description = "Lets data be used, from the next publication on.", mixinStandardHelpOptions = true)
    int grant(@Mixin InstallationOptions options, @Mixin Chosen chosen) {
        return each(
                options, chosen, (opened, code, area) -> opened.permissions().grant(code, area, by()));
    }

    @Command(description = "Withdraws permissions, from the next publication on.", mixinStandardHelpOptions = true)
    int revoke(@Mixin InstallationOptions options, @Mixin Chosen chosen) {
        return each(
                options, chosen, (opened, code, area) -> opened.permissions().revoke(code, area, by()));
    }

    @Command(description = "Lists the permissions that stand.", mixinStandardHelpOptions = true)
    int list(
            @Mixin InstallationOptions options,
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            description = "How results are written: ${COMPLETION-CANDIDATES}.")
                    Output.Format format) {
        try (var opened = options.open()) {
            var rows = opened.permissions().standing().stream()
                    .map(permission -> List.of(
                            permission.municipality().toString(),
                            permission.area().value(),
                            permission.since().toString(),
                            permission.by()))
                    .toList();
            new Output(List.of("municipality", "area", "since", "by"), rows)
                    .print(format, spec.commandLine().getOut());
            return 0;
        }
    }

    private static String by() {
        return "operator " + System.getProperty("user.name", "");
    }

    private interface Change {
        boolean make(Installation opened, MunicipalityCode municipality, AreaId area);
    }

    private int each(InstallationOptions options, Chosen chosen, Change change) {
        try (var opened = options.open()) {
            var municipalities = municipalities(opened.catalogue(), chosen.municipalities);
            var areas = areas(opened.catalogue(), chosen.areas);
            var changed = 0;
            for (var municipality : municipalities) {
                for (var area : areas) {
                    changed += change.make(opened, municipality, area) ? 1 : 0;
                }
            }
            Progress.say("%d permissions changed".formatted(changed));
            return 0;
        }
    }

    private Collection<MunicipalityCode> municipalities(Catalogue catalogue, List<String> words) {
        if (words.contains(ALL)) {
            return catalogue.municipalities().keySet();
        }
        return words.stream()
                .map(word -> MunicipalityCode.parse(word)
                        .filter(code -> catalogue.municipalities().containsKey(code))
                        .orElseThrow(() -> wrong("'%s' is no municipality".formatted(word))))
                .toList();
    }

    private Collection<AreaId> areas(Catalogue catalogue, List<String> words) {
        var all = catalogue.areas().stream().map(Area::id).toList();
        if (words.contains(ALL)) {
            return all;
        }
        return words.stream()
                .map(AreaId::new)
                .map(area -> {
                    if (!all.contains(area)) {
                        throw wrong("'%s' is no area of the catalogue; there are %s".formatted(area, all));
                    }
                    return area;
                })
                .toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
