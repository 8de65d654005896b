// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.io.IOException;
import java.util.Optional;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** SFTP over the area of whoever has signed in; the only thing that this server runs. */
final class AreaSubsystem implements SubsystemFactory {

    @Override
    public String getName() {
        return SftpConstants.SFTP_SUBSYSTEM_NAME;
    }

    @Override
    public Command createSubsystem(ChannelSession channel) throws IOException {
        var area = Optional.ofNullable(channel.getServerSession().getAttribute(AdmitSenders.AREA))
                .orElseThrow(() -> new IOException("nobody has signed in"));
        var sftp = new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new AreaAccess(area))
                .build();
        sftp.addSftpEventListener(new Closing(area));
        return sftp.createSubsystem(channel);
    }

    /** Told when a client closes a file, and not when its connection is cut. */
    private record Closing(Area area) implements SftpEventListener {

        @Override
        public void closed(ServerSession session, String id, Handle handle, @Nullable Throwable trouble)
                throws IOException {
            if (trouble == null && handle instanceof FileHandle file && AreaAccess.writes(file.getOpenOptions())) {
                area.closed(area.own(AreaAccess.names(file.getFile())));
            }
        }
    }
}
