// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.util.List;

/** What the municipality decides on a notification, and how long that takes. */
final class Decisions {

    private static final List<String> ALL = List.of(
            "ingen", "undersoegelse", "afdaekning", "tidlig", "stoettende", "igangvaerende", "anden-kommune", "akut");

    /** Where nothing is wrong, nobody waits for half a year. */
    private static final int LONGEST = 165;

    private final Office office;

    Decisions(Office office) {
        this.office = office;
    }

    /** Days from the notification; most within weeks, a few after months. */
    int days(Month month, Dice dice) {
        if (dice.chance(0.22)) {
            return dice.below(2);
        }
        var twice = -StrictMath.log(1 - dice.uniform()) - StrictMath.log(1 - dice.uniform());
        var slow = dice.chance(0.05) ? 5 : 1;
        var habit = office.habit("ventetid", 0.32) * office.stories().waiting(office.town(), month);
        return 1 + (int) Math.min(LONGEST * office.stories().waiting(office.town(), month), 6.5 * twice * slow * habit);
    }

    /** @param running whether the child is helped already */
    String decision(boolean running, Month month, Dice dice) {
        return Office.drawn(ALL, code -> weight(code, running, month) * office.habit("svar " + code, 0.22), dice);
    }

    private static double weight(String code, boolean running, Month month) {
        var act = Law.childrensAct(month);
        return switch (code) {
            case "ingen" -> running ? 0.12 : 0.36;
            case "undersoegelse" -> act ? 0.09 : 0.16;
            case "afdaekning" -> act ? 0.09 : 0;
            case "tidlig" -> running ? 0.02 : 0.17;
            case "stoettende" -> running ? 0.04 : 0.08;
            case "igangvaerende" -> running ? 0.62 : 0.16;
            case "anden-kommune" -> 0.035;
            default -> 0.018;
        };
    }
}
