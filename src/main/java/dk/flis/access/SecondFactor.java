// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dk.flis.access.AuditTrail.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second step of signing in: a code from one's telephone, or one of ten kept for the day when it is lost. */
public final class SecondFactor {

    private static final int BYTES = 20;
    private static final int RECOVERY = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final String BEGIN = """
            INSERT INTO second_factor (account, secret) VALUES (:name, :secret)
            ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, last_step = 0
            WHERE NOT second_factor.confirmed
            """;

    private final OwnRows rows;
    private final Patience patience;
    private final AuditTrail audit;
    private final Supplier<SealedSecret> seal;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param key 256 bits that the secrets are sealed with, so that the database alone opens nothing */
    public SecondFactor(
            DataSource database, AuditTrail audit, Supplier<byte[]> key, RandomGenerator random, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.patience = new Patience(JdbcClient.create(database), clock);
        this.audit = audit;
        this.seal = () -> new SealedSecret(key.get(), "keys/second-factor.key", random);
        this.random = random;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(byte[] secret, boolean confirmed, long lastStep) {}

    /** Whether he must show a code. */
    public boolean isOn(UserName name) {
        return kept(name).filter(Kept::confirmed).isPresent();
    }

    /** A secret for his telephone, as one types it; it counts when he has shown a code of it. */
    public String begin(UserName name) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var _ = rows.all(database -> database.sql(BEGIN)
                .param("name", name.value())
                .param("secret", seal.get().seal(secret))
                .update());
        return TimeCode.base32(secret);
    }

    /** The codes to keep, told this once; empty when that was not the telephone's code. */
    public List<String> confirm(UserName name, String code) {
        var step = kept(name)
                .filter(kept -> !kept.confirmed())
                .map(kept -> TimeCode.step(kept.secret(), plain(code), clock.instant(), kept.lastStep()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return List.of();
        }
        var codes = Stream.generate(this::recoveryCode).limit(RECOVERY).toList();
        return rows.all(database -> {
            database.sql("UPDATE second_factor SET confirmed = true, last_step = :step WHERE account = :name")
                    .param("step", step.get().getAsLong())
                    .param("name", name.value())
                    .update();
            codes.forEach(one -> database.sql("INSERT INTO recovery_code (account, hash) VALUES (:name, :hash)")
                    .param("name", name.value())
                    .param("hash", hash(plain(one)))
                    .update());
            record(database, name, "on");
            return codes;
        });
    }

    /** Whether the code opens. Each opens once; wrong ones make the next wait, as wrong passwords do. */
    public SignIn check(Account account, String typed) {
        var name = account.name();
        var waits = "kode:" + name;
        var left = patience.left(waits);
        if (left.isPresent()) {
            return new SignIn.Delayed(left.get());
        }
        var opens = rows.all(database -> isTimeCode(database, name, plain(typed)) || isRecovery(database, name, typed));
        if (opens) {
            patience.forget(waits);
            return new SignIn.Admitted(account);
        }
        patience.failed(waits);
        audit.record(name.value(), Event.SIGN_IN_REFUSED, "code", AccountRows.municipality(account));
        return new SignIn.Refused();
    }

    public void turnOff(UserName name) {
        var _ = rows.all(database -> {
            record(database, name, "off");
            return database.sql("DELETE FROM second_factor WHERE account = :name")
                    .param("name", name.value())
                    .update();
        });
    }

    private boolean isTimeCode(JdbcClient database, UserName name, String code) {
        var step = kept(name)
                .filter(Kept::confirmed)
                .map(kept -> TimeCode.step(kept.secret(), code, clock.instant(), kept.lastStep()));
        // Of two that show the same code at once, one is let in.
        return step.isPresent()
                && step.get().isPresent()
                && database.sql(
                                        "UPDATE second_factor SET last_step = :step WHERE account = :name AND last_step < :step")
                                .param("step", step.get().getAsLong())
                                .param("name", name.value())
                                .update()
                        > 0;
    }

    private boolean isRecovery(JdbcClient database, UserName name, String typed) {
        var used = database.sql("DELETE FROM recovery_code WHERE account = :name AND hash = :hash")
                        .param("name", name.value())
                        .param("hash", hash(plain(typed)))
                        .update()
                > 0;
        if (used) {
            record(database, name, "recovery code used");
        }
        return used;
    }

    private void record(JdbcClient database, UserName name, String what) {
        audit.record(
                name.value(),
                Event.SECOND_FACTOR_CHANGED,
                name + " " + what,
                new AccountRows(database).find(name).flatMap(AccountRows::municipality));
    }

    private Optional<Kept> kept(UserName name) {
        return rows.all(database -> database.sql(
                        "SELECT secret, confirmed, last_step FROM second_factor WHERE account = :name")
                .param("name", name.value())
                .query((row, _) -> new Kept(
                        seal.get().open(row.getBytes("secret")), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional());
    }

    /** Two groups of five: 50 bits, of which the delay leaves nothing to guess. */
    private String recoveryCode() {
        var text = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            text.append(i == 5 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Blanks and hyphens do not count. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
