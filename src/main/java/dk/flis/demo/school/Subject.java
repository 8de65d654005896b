// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import java.util.Arrays;
import java.util.List;

/**
 * A test of the leaving examination.
 *
 * @param form in the code list proeveform
 * @param above what boys and girls reach there, against the municipality's mean
 * @param girls how much more girls reach
 * @param spread how far apart pupils are
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
record Subject(byte[] code, byte[] form, double above, double girls, double spread) {

    private static final double MATHEMATICS = 4.1;
    private static final double OTHERS = 3.3;

    static final List<Subject> COMPULSORY = all(
            "bundet",
            "dansk.laesning -0.7 0.4",
            "dansk.retskrivning -0.5 0.9",
            "dansk.skriftlig -0.6 1.6",
            "dansk.mundtlig 0.8 1.2",
            "matematik.uden-hjaelpemidler 0.1 -0.2",
            "matematik.med-hjaelpemidler -0.1 0",
            "engelsk.mundtlig 1 0.1",
            "faellesproeve -0.2 0.5");

    /** A class draws one of these … */
    static final List<Subject> HUMANITIES = all(
            "udtraek",
            "engelsk.skriftlig 0.2 0.6",
            "tysk.mundtlig -0.3 0.7",
            "tysk.skriftlig -0.6 0.9",
            "historie 0.2 0.5",
            "samfundsfag 0.3 0.4",
            "kristendom 0.3 1");

    /** … and one of these. */
    static final List<Subject> SCIENCES =
            all("udtraek", "biologi 0.1 0.6", "geografi 0.3 0.2", "idraet 0.7 0.4", "matematik.mundtlig 0.3 0.1");

    static final List<Subject> TENTH = all(
            "fp10",
            "dansk.skriftlig -1.4 1.3",
            "dansk.mundtlig -0.6 1",
            "matematik.med-hjaelpemidler -1.7 -0.2",
            "matematik.mundtlig -1 0",
            "engelsk.skriftlig -1 0.4",
            "engelsk.mundtlig -0.4 0.1");

    private static List<Subject> all(String form, String... lines) {
        return Arrays.stream(lines).map(line -> of(form, line.split(" ", -1))).toList();
    }

    private static Subject of(String form, String[] parts) {
        return new Subject(
                School.bytes(parts[0]),
                School.bytes(form),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                parts[0].startsWith("matematik") ? MATHEMATICS : OTHERS);
    }
}
