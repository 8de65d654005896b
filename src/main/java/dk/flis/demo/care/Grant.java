// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Person;

/**
 * One service granted to one adult.
 *
 * @param group target group; empty when it is not registered
 * @param offer what kind of service, as the catalogue codes it
 * @param waited days from the application to the start; negative when it is not known
 * @param end last day, {@link Days#NEVER} when it has none
 * @param hundredths of an hour a week; 0 when not granted in hours or not registered
 * @param weight of its price among the municipality's of the provision
 * @param priced whether the price is registered
 * @param institution cost centre of the municipality's own place, else empty
 * @param payer code of another municipality that pays, else 0
 */
record Grant(
        Person person,
        Paragraph paragraph,
        String group,
        String offer,
        int waited,
        int start,
        int end,
        int hundredths,
        double weight,
        boolean priced,
        Runner runner,
        String institution,
        int payer) {

    /** Who runs the place. */
    enum Runner {
        OWN("egen", 0.95),
        NEIGHBOUR("kommune", 1.0),
        REGION("region", 1.14),
        PRIVATE("privat", 1.08);

        private final String code;
        private final double dear;

        Runner(String code, double dear) {
            this.code = code;
            this.dear = dear;
        }

        String code() {
            return code;
        }

        /** How its prices are to the others'. */
        double dear() {
            return dear;
        }
    }

    boolean runsIn(int firstDay, int lastDay) {
        return start <= lastDay && end >= firstDay;
    }
}
