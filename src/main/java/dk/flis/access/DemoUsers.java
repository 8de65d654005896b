// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.access.Account.Role;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The users of a demonstration: passwords of this installation alone, kept in {@code keys/demo-users}. */
public final class DemoUsers {

    /** One may sign in as he. */
    public record DemoUser(String name, String title, String password) {

        private static DemoUser read(String line) {
            var fields = line.split("\t", -1);
            if (fields.length != 3) {
                throw new IllegalStateException("a line of keys/demo-users has name, title and password, but is '"
                        + line.replaceAll("\t.*", " …") + "'");
            }
            return new DemoUser(fields[0], fields[1], fields[2]);
        }
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final Path file;

    /** @param keys the folder of secrets */
    public DemoUsers(Accounts accounts, Passwords passwords, Path keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.file = keys.resolve("demo-users");
    }

    /** Those made before, or else a controller, a director and a local administrator of the municipality, and an operator. */
    public List<DemoUser> ensure(MunicipalityCode municipality, Collection<String> areas) {
        var kept = kept();
        if (!kept.isEmpty()) {
            return kept;
        }
        var made = List.of(
                add("controller-" + municipality, "Demo-controller", controller(municipality, areas)),
                add("direktoer-" + municipality, "Demo-direktør", director(municipality, false)),
                add("lokaladmin-" + municipality, "Demo-lokaladministrator", director(municipality, true)),
                add("operatoer", "Demo-operatør", new Role.Operator()));
        write(made);
        return made;
    }

    /** Those made before. */
    public List<DemoUser> kept() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, UTF_8).stream()
                            .map(DemoUser::read)
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Role controller(MunicipalityCode municipality, Collection<String> areas) {
        var rights = areas.stream().collect(Collectors.toMap(area -> area, _ -> Right.WRITE));
        return new Role.Municipal(municipality, true, new Grants(rights, Optional.of(Right.WRITE), false));
    }

    private static Role director(MunicipalityCode municipality, boolean administrator) {
        return new Role.Municipal(
                municipality, true, new Grants(Map.of(), Optional.of(Right.FULL_READ), administrator));
    }

    private DemoUser add(String name, String title, Role role) {
        var user = new DemoUser(name, title, passwords.generate());
        var account = new Account(new UserName(name), title, role);
        switch (accounts.add(account, user.password(), "demo")) {
            case Accounts.Change.Done _ -> {}
            // The file was lost but the account is there: a new password, told again.
            case Accounts.Change.Taken _ -> accounts.setPassword(account.name(), user.password(), "demo");
            case Accounts.Change.Unknown _,
                    Accounts.Change.WrongPassword _,
                    Accounts.Change.Weak _,
                    Accounts.Change.LastAdministrator _ ->
                throw new IllegalStateException("the demo user '" + name + "' could not be made");
        }
        return user;
    }

    private void write(List<DemoUser> users) {
        var text = users.stream()
                .map(user -> user.name() + "\t" + user.title() + "\t" + user.password() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
