// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.command.Installation;
import dk.flis.portal.Portal;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** The program that is killed: opens a door for a supplier, says where, and stays until it is shot. */
final class DoorKillChild {

    private DoorKillChild() {}

    /** Data folder, catalogue folder, sftp or http. */
    public static void main(String[] arguments) throws Exception {
        var installation = new Installation(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system());
        installation.store().takeUp().run(_ -> {});
        var door = new SmallDoor(installation);
        var sender = door.sender("prisme", new MunicipalityCode(147));
        if (arguments[2].equals("http")) {
            var portal = Portal.start(installation.parts(), "127.0.0.1", 0);
            System.out.println("READY " + portal.port() + " " + door.token(sender));
        } else {
            System.out.println("READY " + door.port() + " " + door.password(sender));
        }
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
