// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import java.nio.charset.StandardCharsets;

/** Why somebody is absent. */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ImmutableEnumChecker")
enum Cause {
    ILLNESS("egen-sygdom"),
    PREGNANCY("graviditetsgener"),
    CHRONIC("paragraf-56"),
    INJURY("arbejdsskade"),
    CHILD("barns-sygdom"),
    PARENTAL("barsel"),
    CARE("omsorgsdag"),
    SENIOR("seniordag"),
    OTHER("andet");

    private final byte[] code;

    Cause(String code) {
        this.code = code.getBytes(StandardCharsets.UTF_8);
    }

    /** In the code list fravaersaarsag. */
    byte[] code() {
        return code;
    }
}
