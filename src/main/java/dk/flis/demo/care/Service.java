// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import java.nio.charset.StandardCharsets;

/** The services of the elderly, as the catalogue codes them, with the hours a week that are usual. */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ImmutableEnumChecker")
enum Service {
    PERSONAL("hjemmehjaelp.personlig-pleje", 5.6, 0.75, true),
    PRACTICAL("hjemmehjaelp.praktisk-hjaelp", 0.74, 0.4, false),
    HOLISTIC("hjemmehjaelp.helhedspleje", 4.5, 0.8, true),
    MEALS("madservice", 0, 0, false),
    REHABILITATION("rehabilitering", 3.4, 0.4, false),
    TRAINING("traening.genoptraening", 1.6, 0.3, false),
    MAINTENANCE("traening.vedligehold", 1.1, 0.3, false),
    NURSING("sygepleje", 1.5, 0.65, true),
    RELIEF("aflastning.hjem", 3.2, 0.4, false),
    RESPITE("aflastning.ophold", 0, 0, false),
    NURSING_HOME("plejebolig", 13.5, 0.3, true),
    VISIT("forebyggende-besoeg", 1.4, 0.2, false);

    private final byte[] code;
    private final double usual;
    private final double spread;
    private final boolean grows;

    Service(String code, double usual, double spread, boolean grows) {
        this.code = code.getBytes(StandardCharsets.US_ASCII);
        this.usual = usual;
        this.spread = spread;
        this.grows = grows;
    }

    byte[] code() {
        return code;
    }

    double usual() {
        return usual;
    }

    double spread() {
        return spread;
    }

    /** Whether more is needed towards the end. */
    boolean grows() {
        return grows;
    }

    boolean homeHelp() {
        return this == PERSONAL || this == PRACTICAL || this == HOLISTIC;
    }
}
