// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Passwords.Weakness;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final UserName ANNE = new UserName("anne.jensen");

    private final Passwords passwords = new Passwords(new Random(1));

    @ParameterizedTest
    @CsvSource({
        "kort-4711, TOO_SHORT",
        "Sommer2026!!, TOO_COMMON",
        "Kommune123456, TOO_COMMON",
        "kodeord-kodeord, TOO_COMMON",
        "Albertslund2026, TOO_COMMON",
        "københavn-2026, TOO_COMMON",
        "aaaaaaaaaaaaaaa, TOO_PLAIN",
        "abcdefghijklmno, TOO_PLAIN",
        "min-anne.jensen-kode, NAMES_YOU"
    })
    void refusesWhatIsEasilyGuessed(String password, Weakness weakness) {
        assertThat(passwords.weakness(ANNE, password)).contains(weakness);
    }

    @Test
    void refusesWhatIsTooLongToHash() {
        assertThat(passwords.weakness(ANNE, "x7".repeat(65))).contains(Weakness.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trappe syltetøj måge harpe", "g7#kQ2!vLp9z", "cykel-lampe-torsk-violin"})
    void takesWhatIsNot(String password) {
        assertThat(passwords.weakness(ANNE, password)).isEmpty();
    }

    @Test
    void generatesWhatItWouldTake() {
        var password = passwords.generate();

        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(passwords.weakness(ANNE, password)).isEmpty();
    }

    @Test
    void keepsNoPasswordAsItIs() {
        var kept = passwords.encode("trappe syltetøj måge");

        assertThat(kept).startsWith("$argon2id$").doesNotContain("trappe");
        assertThat(passwords.matches("trappe syltetøj måge", Optional.of(kept))).isTrue();
        assertThat(passwords.matches("trappe syltetøj maage", Optional.of(kept)))
                .isFalse();
        assertThat(passwords.matches("trappe syltetøj måge", Optional.empty())).isFalse();
    }
}
