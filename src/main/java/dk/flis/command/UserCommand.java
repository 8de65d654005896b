// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Accounts.Change;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.AreaId;
import dk.flis.reference.MunicipalityCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./flis user}: who may sign in to the portal, and what he may see. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Makes and lists the portal's users; passwords are generated and shown once.")
final class UserCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(description = "Makes a user and shows his password, once.", mixinStandardHelpOptions = true)
    int add(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "NAME", description = "What he signs in with: a–z, 0–9, '.', '-', '_'.")
                    String name,
            @Option(names = "--title", defaultValue = "", description = "What the portal calls him; default: NAME.")
                    String title,
            @Option(names = "--municipality", defaultValue = "", description = "His municipality's code.") String code,
            @Option(names = "--operator", description = "He is the operator, of no municipality.") boolean operator,
            @Option(
                            names = "--right",
                            paramLabel = "AREA=RIGHT",
                            description = "benchmarking, limited_read, full_read or write in an area; repeatable.")
                    @Nullable
                    Map<String, String> rights) {
        if (operator == !code.isEmpty()) {
            throw wrong("give --municipality CODE, or --operator");
        }
        try (var opened = installation.open()) {
            var role = operator
                    ? new Role.Operator()
                    : new Role.Municipal(
                            municipality(opened, code), true, rights(opened, rights == null ? Map.of() : rights));
            var password = opened.passwords().generate();
            var account = new Account(userName(name), title.isEmpty() ? name : title, role);
            return told(opened.accounts().add(account, password, by()), name, password);
        }
    }

    @Command(description = "Lists the users.", mixinStandardHelpOptions = true)
    int list(
            @Mixin InstallationOptions installation,
            @Option(
                            names = "--format",
                            description = "How results are written: ${COMPLETION-CANDIDATES}.",
                            defaultValue = "table")
                    Output.Format format) {
        try (var opened = installation.open()) {
            var rows = opened.accounts().all().stream().map(UserCommand::row).toList();
            new Output(List.of("name", "title", "municipality", "rights"), rows)
                    .print(format, spec.commandLine().getOut());
            return 0;
        }
    }

    @Command(description = "Gives a user a new password and shows it, once.", mixinStandardHelpOptions = true)
    int password(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "NAME", description = "The user.") String name) {
        try (var opened = installation.open()) {
            var password = opened.passwords().generate();
            return told(opened.accounts().setPassword(userName(name), password, by()), name, password);
        }
    }

    private int told(Change change, String name, String password) {
        return switch (change) {
            case Change.Done _ -> {
                spec.commandLine().getOut().println(name + "\t" + password);
                yield 0;
            }
            case Change.Taken _ -> refused("there is a user '%s' already".formatted(name));
            case Change.Unknown _ -> refused("there is no user '%s'; './flis user list' names them".formatted(name));
            case Change.Weak _, Change.WrongPassword _ -> refused("the password was not taken");
        };
    }

    private int refused(String why) {
        spec.commandLine().getErr().println("flis: " + why);
        return 1;
    }

    private MunicipalityCode municipality(Installation opened, String text) {
        return MunicipalityCode.parse(text)
                .filter(code -> opened.catalogue().municipalities().containsKey(code))
                .orElseThrow(() -> wrong("'%s' is not the code of a municipality".formatted(text)));
    }

    private Map<String, Right> rights(Installation opened, Map<String, String> given) {
        var areas = opened.catalogue().areas().stream().map(area -> area.id()).toList();
        var rights = new LinkedHashMap<String, Right>();
        given.forEach((area, right) -> {
            if (!areas.contains(new AreaId(area))) {
                throw wrong("there is no area '%s'; the areas are %s".formatted(area, areas));
            }
            rights.put(area, right(right));
        });
        return rights;
    }

    private Right right(String text) {
        try {
            return Right.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw wrong("a right is benchmarking, limited_read, full_read or write, but is '%s'".formatted(text));
        }
    }

    private UserName userName(String text) {
        try {
            return new UserName(text);
        } catch (IllegalArgumentException problem) {
            throw new ParameterException(spec.commandLine(), String.valueOf(problem.getMessage()), problem);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String by() {
        return "operator " + System.getProperty("user.name", "");
    }

    private static List<String> row(Account account) {
        return switch (account.role()) {
            case Role.Operator _ -> List.of(account.name().value(), account.title(), "", "operator");
            case Role.Municipal own ->
                List.of(
                        account.name().value(),
                        account.title(),
                        own.municipality().toString(),
                        new TreeMap<>(own.rights()).toString().toLowerCase(Locale.ROOT));
        };
    }
}
