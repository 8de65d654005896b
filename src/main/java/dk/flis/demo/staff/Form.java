// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import java.nio.charset.StandardCharsets;

/** On which terms somebody is employed. */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ImmutableEnumChecker")
enum Form {
    MONTHLY("maanedsloennet", 1),
    CIVIL_SERVANT("tjenestemand", 1.03),
    HOURLY("timeloennet", 0.92),
    TRAINEE("elev", 0.5),
    FLEXIBLE("fleksjob", 0.72);

    private final byte[] code;
    private final double pay;

    Form(String code, double pay) {
        this.code = code.getBytes(StandardCharsets.UTF_8);
        this.pay = pay;
    }

    /** In the code list ansaettelsesform. */
    byte[] code() {
        return code;
    }

    /** Compared with what the position pays. */
    double pay() {
        return pay;
    }
}
