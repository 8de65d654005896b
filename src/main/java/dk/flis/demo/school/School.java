// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import java.nio.charset.StandardCharsets;

/**
 * A school as pupils' rows tell of it.
 *
 * @param place among the municipality's own, to tell their classes apart; −1 for a school that it does not run
 * @param special the type of its special classes
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
record School(int place, byte[] number, byte[] type, byte[] owner, byte[] special) {

    private static final byte[] MUNICIPALITY = bytes("2");
    private static final byte[] INDEPENDENT = bytes("3");
    private static final byte[] REGION = bytes("4");

    /** @param type in the code list skoletype */
    static School own(int place, String number, String type) {
        return new School(place, bytes(number), bytes(type), MUNICIPALITY, bytes(place % 5 == 3 ? "29" : "20"));
    }

    static School independent(String number, String type) {
        return new School(-1, bytes(number), bytes(type), INDEPENDENT, bytes("29"));
    }

    static School regional(String number) {
        return new School(-1, bytes(number), bytes("20"), REGION, bytes("20"));
    }

    boolean own() {
        return place >= 0;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
