// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.Account;
import dk.flis.access.UserName;
import dk.flis.command.Installation;
import java.nio.file.Path;
import java.time.InstantSource;

/** The program that is killed: makes the order again and again until it is shot. */
final class RawKillChild {

    private RawKillChild() {}

    /** Data folder, catalogue folder, orderer, number of the order. */
    public static void main(String[] arguments) {
        var installation = new Installation(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system());
        var orders = installation.rawData().orders();
        var by = installation
                .accounts()
                .find(new UserName(arguments[2]))
                .map(Account::viewer)
                .orElseThrow();
        var making = installation.makeRawData();
        System.out.println("READY");
        System.out.flush();
        while (true) {
            orders.makeNow(by, orders.find(by, Long.parseLong(arguments[3])).orElseThrow());
            making.run(() -> {});
        }
    }
}
