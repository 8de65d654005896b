// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.accounts.Payroll;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The staff of one municipality, month by month. */
public final class Staff implements AreaLife {

    /** Months lived unseen before the first, so that it too has its long-term ill and its newcomers. */
    private static final int UNSEEN = 16;

    private final TownWorld world;
    private final StaffStories stories;
    private final Wages wages;
    private final Workdays workdays;
    private final Health health;
    private final Recruitment recruitment;
    private final List<Position> positions = new ArrayList<>();
    private final Establishment establishment;

    public Staff(TownWorld world, Payroll payroll) {
        this.world = world;
        this.stories = new StaffStories(world.town(), world.scope().last());
        this.wages = new Wages(world);
        this.workdays = new Workdays(
                world.scope().first().year() - 3, world.scope().last().year());
        this.health = new Health(workdays);
        this.recruitment = new Recruitment(world.town());
        this.establishment = new Establishment(world, payroll, stories, wages);
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        if (!desk.wants("ansaettelse") && !desk.wants("fravaer")) {
            return;
        }
        if (positions.isEmpty()) {
            begin(month);
        }
        var absences = live(month);
        if (month.compareTo(world.scope().first()) >= 0) {
            deliver(month, absences, desk);
        }
    }

    private void begin(Month month) {
        positions.addAll(establishment.positions());
        var dice = Dice.of(world.seed(), "personale", world.town().code());
        positions.forEach(position -> recruitment.begin(position, month.plus(-UNSEEN), dice));
        for (var before = UNSEEN; before > 0; before--) {
            live(month.plus(-before));
        }
    }

    private List<Absence> live(Month month) {
        var dice = Dice.of(world.seed(), "personale", world.town().code(), month.index());
        var risks = new Risks(world.town(), stories, month, world.seed());
        var absences = new ArrayList<Absence>();
        for (var position : positions) {
            position.staff().forEach(employee -> employee.setNewcomer(false));
            position.staff().removeIf(employee -> Departures.leaves(employee, month, dice));
            recruitment.fill(position, month, dice);
            for (var employee : position.staff()) {
                if (employee.form() == Form.HOURLY) {
                    employee.work(shifts(dice));
                }
                if (employee.grade() > 0) {
                    health.live(employee, month, risks, dice, absences);
                }
            }
        }
        return absences;
    }

    /** Thousandths of full time; every fourth month none at all. */
    private static int shifts(Dice dice) {
        return dice.chance(0.25) ? 0 : 30 + (int) (560 * dice.uniform() * dice.uniform() * 1.6);
    }

    private void deliver(Month month, List<Absence> absences, Desk desk) throws IOException {
        var employments = new WriteEmployments(world, stories, wages, workdays, month);
        desk.deliver("ansaettelse", WriteEmployments.COLUMNS, month, file -> {
            for (var position : positions) {
                for (var employee : position.staff()) {
                    if (employee.grade() > 0) {
                        employments.write(file, employee);
                    }
                }
            }
        });
        var known = stories.deliversPartDays(month)
                ? absences
                : absences.stream()
                        .filter(absence -> absence.spell().portion() == 100)
                        .toList();
        var write = new WriteAbsences(stories, workdays, month);
        if (stories.corrected(month)) {
            var first = known.stream()
                    .filter(absence -> !StaffStories.forgotten(absence))
                    .toList();
            desk.deliver("fravaer", WriteAbsences.COLUMNS, month, file -> write.write(file, first));
            desk.correct("fravaer", WriteAbsences.COLUMNS, month, file -> write.write(file, known));
        } else {
            desk.deliver("fravaer", WriteAbsences.COLUMNS, month, file -> write.write(file, known));
        }
    }
}
