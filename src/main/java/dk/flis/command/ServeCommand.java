// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.portal.Portal;
import dk.flis.portal.Publishing;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./flis serve}: the portal, and publishing when deliveries have rested. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the portal until it is stopped, and publishes when accepted deliveries have rested five"
                + " minutes and on the 1st at 06.00 Danish time.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Where to listen; default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Which address to listen on; default: ${DEFAULT-VALUE}, this machine alone.")
    private String address = "127.0.0.1";

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Answers one page and ends: what the launcher learns the program's classes from.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        var opened = installation.open();
        try {
            serve(opened);
        } catch (RuntimeException trouble) {
            opened.close();
            throw trouble;
        }
        if (!rehearse) {
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void serve(Installation opened) {
        // They take seconds, and none needs another.
        var _ = CompletableFuture.runAsync(opened::catalogue);
        var _ = CompletableFuture.runAsync(opened::engine);
        opened.database();
        var store = opened.store();
        var portal = Portal.start(opened.parts(), address, port);
        var publishing = new Publishing(
                store, opened::publish, opened.figures(), opened.raiseAlarms(), opened.audit(), opened.clock());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            publishing.close();
            portal.close();
            opened.close();
        }));
        publishing.start();
        Progress.say("The portal answers at http://%s:%d/".formatted(address, portal.port()));
    }
}
