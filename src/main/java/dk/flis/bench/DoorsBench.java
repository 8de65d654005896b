// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.access.KeepSenders;
import dk.flis.bench.Accounts.Account;
import dk.flis.catalogue.Catalogue;
import dk.flis.demo.SyntheticCountry;
import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import dk.flis.store.DataFolder;
import dk.flis.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The whole country's suppliers at once: each puts his files of a month over SFTP by a client of his own, and waits for his
 * receipts. What comes out must be what was put in, whatever it took.
 */
public final class DoorsBench {

    /** A month in which every dataset is delivered, those that are delivered once a year as well. */
    private static final Month MONTH = new Month(2025, 12);

    /** So long without a new receipt, and the rest will not come. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Catalogue catalogue;
    private final Door door;
    private final Path folder;
    private final InstantSource clock;

    /** The door that is measured, open. */
    public record Door(OpenSsh client, KeepSenders senders, Store store, DataFolder data) {}

    /**
     * @param measured nothing is measured of a run that went wrong in its clients
     * @param wrong a sentence for each file that did not become what it had to
     */
    public record Result(List<Measurement> measured, List<String> wrong) {}

    /** @param folder where the files and keys are made */
    public DoorsBench(Catalogue catalogue, Door door, Path folder, InstantSource clock) {
        this.catalogue = catalogue;
        this.door = door;
        this.folder = folder;
        this.clock = clock;
    }

    /** Those who will put their files. */
    public final class Ready {

        private final List<Account> accounts;

        private Ready(List<Account> accounts) {
            this.accounts = accounts;
        }

        /** Returns when the last receipt is there, or none comes any more. */
        public Result run(Consumer<String> progress) throws IOException, InterruptedException {
            var begun = clock.instant();
            var trouble = putAll(accounts);
            var put = clock.instant();
            progress.accept("all is put, %.1f s".formatted(seconds(begun, put)));
            if (!trouble.isEmpty()) {
                return new Result(List.of(), trouble);
            }
            await(accounts, progress);
            var receipts = new CheckReceipts(door.store(), door.data().files());
            return new Result(measured(begun, put), receipts.wrong(accounts));
        }

        private List<Measurement> measured(Instant begun, Instant put) throws IOException {
            var sendings =
                    accounts.stream().flatMap(one -> one.sendings().stream()).toList();
            var good = sendings.stream().filter(one -> one.spoil().isEmpty()).toList();
            var rows = good.stream().mapToLong(Sending::rows).sum();
            var taken = seconds(begun, last(accounts));
            return List.of(
                    new Measurement("accounts", accounts.size(), "accounts"),
                    new Measurement("deliveries", sendings.size(), "files"),
                    new Measurement("accepted", good.size(), "files"),
                    new Measurement("rejected", sendings.size() - good.size(), "files"),
                    new Measurement("rows", rows, "rows"),
                    new Measurement("put", seconds(begun, put), "s"),
                    new Measurement("first_byte_to_last_receipt", taken, "s"),
                    new Measurement("per_delivery", taken * 1_000 / sendings.size(), "ms"),
                    new Measurement("checked_rows", rows / taken, "rows/s"));
        }
    }

    /** Writes the month and opens the accounts: as many municipalities as the number says. */
    public Ready prepare(int municipalities, Scope.Size size, Consumer<String> progress)
            throws IOException, InterruptedException {
        // A month later, since a few are late with their last.
        var country = new SyntheticCountry(catalogue, new Scope(municipalities, 1, 1, size, MONTH.plus(1)));
        progress.accept("writing the files of %d municipalities".formatted(municipalities));
        var sendings = new DemoMonth(country, MONTH).write(folder.resolve("sent"), _ -> {});
        progress.accept("opening accounts for %d files".formatted(sendings.size()));
        return new Ready(
                new Accounts(catalogue, door.senders(), folder.resolve("keys")).open(country.sources(), sendings));
    }

    /** Every account at once; what a client said when it failed. */
    private List<String> putAll(List<Account> accounts) throws InterruptedException {
        // Whoever reads what a program says holds the carrier of a virtual thread, and the portal, here in the same
        // JVM, needs them.
        try (var pool =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            var clients = new ArrayList<Future<Account>>();
            for (var account : accounts) {
                Callable<Account> client = () -> {
                    door.client().put(account.name().value(), account.key(), account.sendings());
                    return account;
                };
                clients.add(pool.submit(client));
            }
            var trouble = new ArrayList<String>();
            for (var client : clients) {
                try {
                    client.get();
                } catch (ExecutionException failed) {
                    trouble.add(String.valueOf(failed.getCause()));
                }
            }
            return trouble;
        }
    }

    private void await(List<Account> accounts, Consumer<String> progress) throws IOException, InterruptedException {
        var receipts = new CheckReceipts(door.store(), door.data().files());
        var all = accounts.stream().mapToLong(one -> one.sendings().size()).sum();
        var there = 0L;
        var since = System.nanoTime();
        while (there < all && System.nanoTime() - since < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            var now = 0L;
            for (var account : accounts) {
                now += receipts.there(account);
            }
            if (now > there) {
                since = System.nanoTime();
                progress.accept("%d of %d receipts".formatted(now, all));
            }
            there = now;
        }
    }

    /** When the newest receipt was written. */
    private Instant last(List<Account> accounts) throws IOException {
        var receipts = new CheckReceipts(door.store(), door.data().files());
        var last = Instant.EPOCH;
        for (var account : accounts) {
            for (var sending : account.sendings()) {
                var receipt = receipts.receipt(account, sending);
                var written = Files.exists(receipt)
                        ? Files.getLastModifiedTime(receipt).toInstant()
                        : Instant.EPOCH;
                last = written.isAfter(last) ? written : last;
            }
        }
        return last;
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1e3;
    }
}
