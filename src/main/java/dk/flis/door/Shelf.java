// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.Sender;
import dk.flis.access.SenderName;
import dk.flis.store.DataFolder;
import dk.flis.store.Durable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folder {@code udtraek} of the SFTP areas: what the program lays out for a sender to fetch. The sender reads there and does
 * nothing else. A file is a second name of one that is whole already, so that none is ever seen half.
 */
public final class Shelf {

    static final String FOLDER = "udtraek";

    private final DataFolder data;

    public Shelf(DataFolder data) {
        this.data = data;
    }

    /** What lies there now, of every sender that has such a folder. */
    public Map<SenderName, Set<String>> all() throws IOException {
        var all = new TreeMap<SenderName, Set<String>>();
        if (!Files.isDirectory(data.files())) {
            return all;
        }
        // Municipality, sender, folder; links are not followed.
        try (var folders = Files.find(data.files(), 3, (_, is) -> is.isDirectory())) {
            for (var folder : folders.filter(this::isShelf).toList()) {
                all.put(new SenderName(folder.resolveSibling("").getFileName().toString()), names(folder));
            }
        }
        return all;
    }

    private boolean isShelf(Path folder) {
        var path = data.files().relativize(folder);
        return path.getNameCount() == 3
                && path.getName(2).toString().equals(FOLDER)
                && SenderName.read(path.getName(1).toString()).isPresent();
    }

    private static Set<String> names(Path folder) throws IOException {
        var names = new HashSet<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }

    /** Nothing is done where it lies there already. */
    public void lay(Sender sender, PlainName name, Path file) throws IOException {
        var folder = Area.folder(data, sender).resolve(FOLDER);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Durable.forceFolder(folder.resolveSibling(""));
        }
        try {
            Files.createLink(folder.resolve(name.value()), file);
            Durable.forceFolder(folder);
        } catch (FileAlreadyExistsException there) {
            // A run before laid it, and was stopped before it could say so.
        }
    }

    public void clear(SenderName sender, String name) throws IOException {
        var municipality = sender.value().substring(sender.value().length() - 3);
        Files.deleteIfExists(data.files()
                .resolve(municipality)
                .resolve(sender.value())
                .resolve(FOLDER)
                .resolve(name));
    }
}
