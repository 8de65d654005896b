// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import java.time.Duration;

/**
 * How suppliers reach the SFTP door.
 *
 * @param address where to listen, such as 127.0.0.1
 * @param port 0 for any free one
 * @param rest how long a file waits for its note, or for its client to go on with it, before it is taken
 */
public record SftpSettings(String address, int port, Duration rest) {

    /** Long enough for the note that a client puts next. */
    public static final Duration REST = Duration.ofSeconds(10);
}
