// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import java.nio.charset.StandardCharsets;

/** Who gives help to the elderly. */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ImmutableEnumChecker")
enum Provider {
    MUNICIPAL("kommunal"),
    INDEPENDENT("selvejende"),
    PRIVATE("privat");

    private final byte[] code;

    Provider(String code) {
        this.code = code.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] code() {
        return code;
    }
}
