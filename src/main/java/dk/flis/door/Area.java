// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Sender;
import dk.flis.door.Arrivals.Standing;
import dk.flis.store.DataFolder;
import dk.flis.store.Durable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A sender's folder as he sees it: flat but for folders that the program itself makes, which he reads only. A name is looked
 * up here and nowhere else, and never through a link, whoever made it.
 */
final class Area {

    /** A folder of the program's, and a file in it. */
    private static final int DEEPEST = 2;

    private final Sender sender;
    private final Path folder;
    private final Arrivals arrivals;
    private final AuditTrail audit;

    Area(Sender sender, DataFolder data, Arrivals arrivals, AuditTrail audit) {
        this.sender = sender;
        this.folder = folder(data, sender);
        this.arrivals = arrivals;
        this.audit = audit;
    }

    static Path folder(DataFolder data, Sender sender) {
        return data.files()
                .resolve(sender.municipality().toString())
                .resolve(sender.name().value());
    }

    /** Made, for the program's own user alone. */
    Path make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Durable.forceFolder(folder.resolveSibling(""));
        }
        return folder;
    }

    Sender sender() {
        return sender;
    }

    /** The names on the way to a file, from the area's top; going up from there stays there. */
    static List<String> names(String remote) throws IOException {
        var names = new ArrayList<String>();
        for (var name : remote.split("/", -1)) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        if (names.size() > DEEPEST) {
            throw new NoSuchFileException(remote, null, "the area has no folders of that depth");
        }
        return names;
    }

    /** The file itself; refused when a name on the way cannot be one, or is a link. */
    Path file(List<String> names) throws IOException {
        var file = folder;
        for (var name : names) {
            if (PlainName.read(name).isEmpty()) {
                throw new AccessDeniedException(
                        name, null, "a name has letters, digits and . _ - and does not begin with a dot");
            }
            file = file.resolve(name);
            if (Files.isSymbolicLink(file)) {
                throw new AccessDeniedException(name, null, "a link is not followed");
            }
        }
        return file;
    }

    /** One that the sender may write. */
    PlainName own(List<String> names) throws IOException {
        var name = names.size() == 1 ? PlainName.read(names.getFirst()) : Optional.<PlainName>empty();
        return name.filter(plain -> !plain.isReceipt() && !plain.value().equals(Shelf.FOLDER))
                .orElseThrow(() -> new AccessDeniedException(
                        String.join("/", names),
                        null,
                        "only files at the top of the area can be written, and none of the program's own"));
    }

    /** It will be read. That registrations leave the house stands in the audit trail first. */
    void reads(List<String> names) {
        if (names.size() == 2 && names.getFirst().equals(Shelf.FOLDER)) {
            audit.record(
                    sender.viewer().name(),
                    Event.EXTRACT_TAKEN,
                    "SFTP " + names.getLast(),
                    Optional.of(sender.municipality()));
        }
    }

    /** It will be written: whole it is when its client closes it again. */
    void opens(PlainName name) throws IOException {
        if (arrivals.forget(sender.name(), name) == Standing.IN_WORK) {
            throw new AccessDeniedException(name.value(), null, "the file is being taken in; wait for its receipt");
        }
    }

    /** Its client says that it is whole, and its bytes are forced. */
    void closed(PlainName name) throws IOException {
        Durable.forceFolder(folder);
        arrivals.closed(sender.name(), name);
    }

    void move(PlainName from, PlainName to, Collection<CopyOption> options) throws IOException {
        opens(to);
        var standing = arrivals.forget(sender.name(), from);
        if (standing == Standing.IN_WORK) {
            throw new AccessDeniedException(from.value(), null, "the file is being taken in; wait for its receipt");
        }
        var replace = options.contains(StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                file(List.of(from.value())),
                file(List.of(to.value())),
                replace ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING} : new CopyOption[0]);
        if (standing == Standing.WHOLE) {
            closed(to);
        }
    }

    void remove(List<String> names) throws IOException {
        if (names.size() != 1 || names.getFirst().equals(Shelf.FOLDER)) {
            throw new AccessDeniedException(String.join("/", names), null, "it is the program's");
        }
        var file = file(names);
        opens(new PlainName(names.getFirst()));
        Files.delete(file);
    }
}
