// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * What SFTP may do in an area: put, go on with, rename and remove files, and read. No folders, no links, no rights: files are
 * the program's own user's, and nothing can be made executable.
 */
final class AreaAccess implements SftpFileSystemAccessor {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Set<StandardOpenOption> WRITING = Set.of(
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            StandardOpenOption.CREATE,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.TRUNCATE_EXISTING);

    private final Area area;

    AreaAccess(Area area) {
        this.area = area;
    }

    static boolean writes(Collection<? extends OpenOption> options) {
        return options.stream().anyMatch(WRITING::contains);
    }

    /** The names of a path that was resolved here. */
    static List<String> names(Path file) throws IOException {
        return Area.names(file.toAbsolutePath().normalize().toString());
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path top, String remote) throws IOException {
        var names = Area.names(remote);
        area.file(names);
        return top.getFileSystem().getPath("/" + String.join("/", names));
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path path,
            String id,
            Set<? extends OpenOption> options,
            FileAttribute<?>... ignored)
            throws IOException {
        var names = names(path);
        var file = area.file(names);
        var all = new HashSet<OpenOption>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        if (!writes(options)) {
            area.reads(names);
            return FileChannel.open(file, all);
        }
        var name = area.own(names);
        HandIn.makeRoom(file);
        area.opens(name);
        return new BoundedFile(FileChannel.open(file, all, PRIVATE));
    }

    @Override
    public void syncFileData(SftpSubsystemProxy subsystem, FileHandle handle, Path path, String id, Channel channel)
            throws IOException {
        if (channel instanceof BoundedFile written) {
            written.force();
        }
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path path,
            String id,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        if (channel instanceof BoundedFile written && written.isOpen()) {
            written.force();
        }
        channel.close();
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle handle, Path folder, String id, LinkOption... options)
            throws IOException {
        return Files.newDirectoryStream(
                folder,
                entry -> PlainName.read(String.valueOf(entry.getFileName())).isPresent()
                        && !Files.isSymbolicLink(entry));
    }

    @Override
    public Map<String, ?> readFileAttributes(
            SftpSubsystemProxy subsystem, Path path, String view, LinkOption... options) throws IOException {
        return Files.readAttributes(area.file(names(path)), view, LinkOption.NOFOLLOW_LINKS);
    }

    /** Clients set the time of what they have put, perhaps when it has been taken already; nothing else is theirs to set. */
    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem, Path path, String view, String attribute, Object value, LinkOption... options)
            throws IOException {
        var names = names(path);
        var file = area.file(names);
        if (attribute.equals("lastModifiedTime") && names.size() == 1 && Files.isRegularFile(file)) {
            Files.setAttribute(file, "basic:lastModifiedTime", value, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path path, Principal value, LinkOption... options) {
        // It stays the program's.
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path path, Principal value, LinkOption... options) {
        // It stays the program's.
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path path, Set<PosixFilePermission> rights, LinkOption... options) {
        // Read and written by the program alone, and never executable.
    }

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy subsystem, Path path, List<AclEntry> rights, LinkOption... options) {
        // As above.
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        throw new AccessDeniedException(path.toString(), null, "the area has no folders of its own");
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
            throws IOException {
        throw new AccessDeniedException(link.toString(), null, "the area has no links");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
        throw new NoSuchFileException(link.toString(), null, "the area has no links");
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        area.move(area.own(names(from)), area.own(names(to)), options);
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        throw new AccessDeniedException(to.toString(), null, "put the file instead of copying one");
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isFolder) throws IOException {
        if (isFolder) {
            throw new AccessDeniedException(path.toString(), null, "the area has no folders of its own");
        }
        area.remove(names(path));
    }
}
