// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.util.Optional;

/** Whether, and why, a placed child leaves care in a month. */
final class LeavePlacement {

    static final String HOME = "hjemgivet";
    static final String YOUTH = "ungestoette";
    static final String GROWN_UP = "voksen";
    private static final int ADULT = 18;
    private static final int OLDEST = 22;

    private final Office office;

    LeavePlacement(Office office) {
        this.office = office;
    }

    Optional<String> reason(Episode episode, Month month, Children children, Dice dice) {
        var child = episode.child();
        var age = child.age(month);
        if (child.age(month.plus(1)) > OLDEST) {
            return Optional.of(GROWN_UP);
        }
        if (age < ADULT && !children.there(child)) {
            return Optional.of("flyttet");
        }
        if (age == ADULT && child.age(month.plus(-1)) < ADULT) {
            return comesOfAge(episode, dice);
        }
        if (!episode.measure().fits(age)) {
            return Optional.of(age < ADULT ? HOME : YOUTH);
        }
        var chance = Curves.ended(age, Days.first(month) - episode.course(), episode.consent());
        return dice.chance(chance / 12 * office.habit("hjemgivelse", 0.15))
                ? Optional.of(ended(age, dice))
                : Optional.empty();
    }

    private Optional<String> comesOfAge(Episode episode, Dice dice) {
        var stays = 0.5 * office.habit("doegn efter 18", 0.2);
        if (episode.measure().fits(ADULT) && dice.chance(stays)) {
            return Optional.empty();
        }
        return Optional.of(dice.chance(0.6 * office.habit("ungestoette", 0.2)) ? YOUTH : GROWN_UP);
    }

    private static String ended(int age, Dice dice) {
        if (age >= ADULT) {
            return dice.chance(0.55) ? YOUTH : GROWN_UP;
        }
        var why = dice.uniform();
        return why < 0.84 ? HOME : why < 0.92 ? "flyttet" : "andet";
    }
}
