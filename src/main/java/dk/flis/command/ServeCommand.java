// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.door.SftpSettings;
import dk.flis.operation.RunJobs;
import dk.flis.portal.Parts;
import dk.flis.portal.Portal;
import dk.flis.store.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./flis serve}: the portal, the doors for deliveries, and what runs by itself. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the portal and takes deliveries in by SFTP until it is stopped, and publishes when accepted"
                        + " deliveries have rested five minutes and on the 1st at 06.00 Danish time.")
final class ServeCommand implements Callable<Integer> {

    /** How often one looks for what is due. */
    private static final Duration LOOK = Duration.ofSeconds(3);

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
            names = "--sftp-port",
            paramLabel = "PORT",
            description = "Where SFTP listens; default: sftp.port of flis.yaml, or else 2222.")
    private int sftpPort;

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
        Background.secondCompiler();
        // They take seconds, and none needs another; the common pool may have one thread only.
        var _ = CompletableFuture.runAsync(opened::catalogue);
        var _ = CompletableFuture.runAsync(
                opened::engine, work -> Thread.ofPlatform().start(work));
        opened.database();
        var portal = Portal.start(parts(opened), address, port);
        var jobs = new RunJobs(
                opened.database().source(),
                opened.jobs(),
                opened.jobBook(),
                ManagementFactory.getRuntimeMXBean().getName(),
                LOOK);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            jobs.close();
            portal.close();
            opened.close();
        }));
        opened.database().stayUntilClosed();
        jobs.start();
        Background.start("start-", opened.publishing()::catchUp);
        openSftp(opened);
        Progress.say("The portal answers at http://%s:%d/".formatted(address, portal.port()));
    }

    /** After what a process that was killed had received and not decided. */
    private static Parts parts(Installation opened) {
        opened.store()
                .takeUp()
                .run(receipt -> Progress.say("taken up again: " + receipt.file().getFileName()));
        return opened.parts();
    }

    /** A port that is taken keeps nobody from the portal, unless it is one that was asked for. */
    private void openSftp(Installation opened) {
        var configured = opened.configuration().sftp();
        if (configured.isEmpty()) {
            return;
        }
        var settings = configured.get();
        var wanted = new SftpSettings(settings.address(), sftpPort(settings), settings.rest());
        try {
            var door = opened.openSftp(wanted);
            Progress.say("SFTP answers at %s port %d".formatted(wanted.address(), door.port()));
            door.fingerprints().forEach(key -> Progress.say("  " + key));
        } catch (IOException taken) {
            if (sftpPort != 0) {
                throw new UncheckedIOException(
                        "SFTP cannot listen at %s port %d".formatted(wanted.address(), wanted.port()), taken);
            }
            Progress.say("SFTP is not open: %s port %d cannot be listened at (%s); see sftp.port in flis.yaml"
                    .formatted(wanted.address(), wanted.port(), taken.getMessage()));
        }
    }

    /** A rehearsal takes no port that a running FLIS may want. */
    private int sftpPort(SftpSettings settings) {
        if (rehearse) {
            return 0;
        }
        return sftpPort == 0 ? settings.port() : sftpPort;
    }
}
