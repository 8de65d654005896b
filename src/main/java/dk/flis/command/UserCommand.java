// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Accounts.Change;
import dk.flis.access.TokenScope;
import dk.flis.access.Tokens;
import dk.flis.access.UserName;
import dk.flis.reference.MunicipalityCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
            @Option(names = "--office", paramLabel = "OFFICE", description = "operator or catalogue_editor.") @Nullable
                    Office office,
            @Mixin GrantOptions grants) {
        if ((office != null) != code.isEmpty()) {
            throw wrong("give --municipality CODE, or --office operator or catalogue_editor");
        }
        try (var opened = installation.open()) {
            var role = office == null
                    ? new Role.Municipal(municipality(opened, code), true, grants.read(opened.catalogue()))
                    : office.role();
            var password = opened.passwords().generate();
            var account = new Account(userName(name), title.isEmpty() ? name : title, role, Account.Standing.ONE_TIME);
            return told(opened.accounts().add(account, password, by()), name, password);
        }
    }

    /** Of those who belong to no municipality. */
    enum Office {
        OPERATOR,
        CATALOGUE_EDITOR;

        Role role() {
            return switch (this) {
                case OPERATOR -> new Role.Operator();
                case CATALOGUE_EDITOR -> new Role.CatalogueEditor();
            };
        }
    }

    @Command(description = "Replaces a user's rights; his sessions end.", mixinStandardHelpOptions = true)
    int grant(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "NAME", description = "The user.") String name,
            @Mixin GrantOptions grants) {
        try (var opened = installation.open()) {
            return told(opened.accounts().setGrants(userName(name), grants.read(opened.catalogue()), by()), name, "");
        }
    }

    @Command(
            description = "Makes a token for programs, with the user's rights or fewer, and shows it, once.",
            mixinStandardHelpOptions = true)
    int token(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "NAME", description = "The user whose rights it has.") String name,
            @Option(names = "--title", defaultValue = "command line", description = "What it is for.") String title,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            defaultValue = "read",
                            description = "read, or deliver: as the user, writing included; default: ${DEFAULT-VALUE}.")
                    Scope scope,
            @Option(
                            names = "--days",
                            paramLabel = "DAYS",
                            defaultValue = "90",
                            description = "How long it lives, at most 366; default: ${DEFAULT-VALUE}.")
                    int days) {
        if (days < 1 || days > Tokens.LONGEST.toDays()) {
            throw wrong("a token lives 1–366 days, but was to live " + days);
        }
        try (var opened = installation.open()) {
            var life = Duration.ofDays(days);
            return opened.tokens()
                    .make(userName(name), title, scope.tokenScope(), life, by())
                    .map(secret -> told(new Change.Done(), name, secret))
                    .orElseGet(() -> told(new Change.Unknown(), name, ""));
        }
    }

    /** What a token may be used for. */
    enum Scope {
        READ,
        DELIVER;

        TokenScope tokenScope() {
            return switch (this) {
                case READ -> TokenScope.READ;
                case DELIVER -> TokenScope.WRITE;
            };
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

    @Command(
            description =
                    "Gives a user a one-time password and shows it, once; nothing else opens for him any more: neither"
                            + " passkeys, codes nor his municipality's sign-in.",
            mixinStandardHelpOptions = true)
    int password(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "NAME", description = "The user.") String name) {
        try (var opened = installation.open()) {
            var password = opened.passwords().generate();
            return told(opened.accounts().setOneTimePassword(userName(name), password, by()), name, password);
        }
    }

    private int told(Change change, String name, String password) {
        return switch (change) {
            case Change.Done _ -> {
                spec.commandLine().getOut().println(password.isEmpty() ? name : name + "\t" + password);
                yield 0;
            }
            case Change.Taken _ -> refused("there is a user '%s' already".formatted(name));
            case Change.Unknown _ -> refused("there is no user '%s'; './flis user list' names them".formatted(name));
            case Change.LastAdministrator _ ->
                refused("'%s' is the municipality's last local administrator".formatted(name));
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
            case Role.CatalogueEditor _ -> List.of(account.name().value(), account.title(), "", "catalogue editor");
            case Role.Municipal own ->
                List.of(
                        account.name().value(),
                        account.title(),
                        own.municipality().toString(),
                        own.grants().toString().toLowerCase(Locale.ROOT));
        };
    }
}
