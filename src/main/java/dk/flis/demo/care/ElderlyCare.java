// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A municipality's care of its elderly, month by month. */
public final class ElderlyCare implements AreaLife {

    private static final int OLD = 65;

    private final TownWorld world;
    private final CareStories stories;
    private final ElderPractice practice;
    private final Keys keys;

    /** Everything granted while the demo runs, person by person; drawn when the first month is written. */
    private List<Help> granted = List.of();

    public ElderlyCare(TownWorld world, Spending spending) {
        this.world = world;
        this.stories = new CareStories(world.town(), world.scope().last(), world.seed());
        this.practice = new ElderPractice(world, spending, stories);
        this.keys = new Keys(stories);
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        var wanted = desk.wants("visitation") || desk.wants("leveret");
        if (!wanted || month.compareTo(world.scope().first()) < 0) {
            return;
        }
        if (granted.isEmpty()) {
            granted = drawn();
        }
        var running = running(month.index());
        desk.deliver("visitation", GrantRows.COLUMNS, month, file -> GrantRows.write(file, running, month, keys));
        deliverHours(month, desk, new HourRows(practice, keys, running, month));
    }

    private void deliverHours(Month month, Desk desk, HourRows rows) throws IOException {
        if (!desk.wants("leveret")) {
            return;
        }
        var lacking = stories.lacksPrivateHours(month);
        desk.deliver(
                "leveret", HourRows.COLUMNS, month, file -> rows.write(file, help -> !lacking || !privately(help)));
        if (lacking) {
            desk.correct("leveret", HourRows.COLUMNS, month, file -> rows.write(file, _ -> true));
        }
    }

    private static boolean privately(Help help) {
        return help.provider() == Provider.PRIVATE;
    }

    private List<Numbered> running(int month) {
        var first = Days.first(month);
        var last = Days.last(month);
        var running = new ArrayList<Numbered>();
        for (var number = 0; number < granted.size(); number++) {
            if (granted.get(number).runsIn(first, last)) {
                running.add(new Numbered(number + 1, granted.get(number)));
            }
        }
        return running;
    }

    /** With the number that the care system gave it. */
    record Numbered(int number, Help help) {}

    private List<Help> drawn() {
        var first = world.scope().primo().index();
        var last = world.scope().last().index();
        var stays = new Stays(world.town(), world.residents(), world.scope());
        var old = new ElderLife(practice, new NursingHomes(practice, world.institutions()), first, last);
        var young = new YoungHelp(practice, first, last);
        var all = new ArrayList<Help>();
        var begins = Days.first(first);
        stays.each(OLD, Ages.OLDEST, (person, stay) -> keep(old.of(person, stay), begins, all));
        stays.each(18, OLD - 1, (person, stay) -> keep(young.of(person, stay), begins, all));
        return stories.grantsHolisticCare() ? new HolisticCare().of(all) : all;
    }

    private static void keep(List<Help> drawn, int begins, List<Help> all) {
        for (var help : drawn) {
            if (help.end() >= begins) {
                all.add(help);
            }
        }
    }
}
