// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.command.Installation;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** The program that is killed: opens the SFTP door, says where, and stays until it is shot. */
final class DoorKillChild {

    private DoorKillChild() {}

    /** Data folder, catalogue folder. */
    public static void main(String[] arguments) throws Exception {
        var installation = new Installation(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system());
        installation.store().takeUp().run(_ -> {});
        var door = new SmallDoor(installation);
        var sender = door.sender("prisme", new MunicipalityCode(147));
        System.out.println("READY " + door.port() + " " + door.password(sender));
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
