// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Which passwords will do, and how they are kept: Argon2id, 19 MiB, two passes (OWASP's advice). */
public final class Passwords {

    /** Why a password will not do. */
    public enum Weakness {
        /** Fewer than twelve characters. */
        TOO_SHORT,
        /** More than 128: a longer one only costs time. */
        TOO_LONG,
        /** A common password or Danish word with digits around it, or such words one after another. */
        TOO_COMMON,
        /** Fewer than six different characters, or a run such as abcdefghijkl. */
        TOO_PLAIN,
        /** It holds the user's own name. */
        NAMES_YOU
    }

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, KIBIBYTES, PASSES);
    private final RandomGenerator random;
    private final Set<String> common;
    private final String nobody;

    public Passwords(RandomGenerator random) {
        this.random = random;
        this.common = common();
        this.nobody = nobody(random);
    }

    /** As a kept password is written, with chance where the hash stands: it takes as long to try, and is nobody's. */
    private static String nobody(RandomGenerator random) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(KIBIBYTES, PASSES, THREADS, chance(random, SALT_BYTES), chance(random, HASH_BYTES));
    }

    private static String chance(RandomGenerator random, int bytes) {
        var chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getEncoder().withoutPadding().encodeToString(chance);
    }

    /** Empty when it will do. */
    public Optional<Weakness> weakness(UserName name, String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < 12) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (password.length() > 128) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (lower.contains(name.value())) {
            return Optional.of(Weakness.NAMES_YOU);
        }
        if (lower.chars().distinct().count() < 6 || isRun(lower)) {
            return Optional.of(Weakness.TOO_PLAIN);
        }
        return isCommon(lower) ? Optional.of(Weakness.TOO_COMMON) : Optional.empty();
    }

    /** Four groups of five, of letters and digits that are not mistaken for each other: 99 bits. */
    public String generate() {
        var text = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            text.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    String encode(String password) {
        return argon2.encode(password);
    }

    /** Without a kept password it takes as long, and says no. */
    boolean matches(String password, Optional<String> kept) {
        var matches = argon2.matches(password, kept.orElse(nobody));
        return matches && kept.isPresent();
    }

    /** What remains when digits and signs are taken away is a common word, or one or two of them together. */
    private boolean isCommon(String lower) {
        if (common.contains(lower)) {
            return true;
        }
        var words = Arrays.stream(lower.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 1)
                .toList();
        return words.size() <= 2
                && words.stream().mapToInt(String::length).sum() <= 16
                && words.stream().allMatch(this::isWordOrTwo);
    }

    private boolean isWordOrTwo(String letters) {
        if (common.contains(letters)) {
            return true;
        }
        for (var cut = 3; cut <= letters.length() - 3; cut++) {
            if (common.contains(letters.substring(0, cut)) && common.contains(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(String text) {
        var steps = new HashSet<Integer>();
        for (var i = 1; i < text.length(); i++) {
            steps.add(text.charAt(i) - text.charAt(i - 1));
        }
        return steps.size() <= 1;
    }

    private static Set<String> common() {
        try (var list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is not in the program");
            }
            return new String(list.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
