// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.reference.Month;

/** The paragraph by which a measure runs in a month: serviceloven to 2023, barnets lov since. */
final class Law {

    private static final Month CHILDRENS_ACT = new Month(2024, 1);
    private static final int ADULT = 18;

    private Law() {}

    static boolean childrensAct(Month month) {
        return month.compareTo(CHILDRENS_ACT) >= 0;
    }

    static String paragraph(Episode episode, Month month) {
        var measure = episode.measure();
        if (!measure.field().placement() || (episode.consent() && !adult(episode, month))) {
            return childrensAct(month) ? measure.since() : measure.before();
        }
        if (adult(episode, month)) {
            return childrensAct(month) ? "BL.114.1" : "SEL.76.3.1";
        }
        // Secure institutions are used by the Youth Crime Board.
        return measure.isType("110") ? "UKL.14" : childrensAct(month) ? "BL.47" : "SEL.58";
    }

    private static boolean adult(Episode episode, Month month) {
        return episode.child().age(month) >= ADULT;
    }
}
