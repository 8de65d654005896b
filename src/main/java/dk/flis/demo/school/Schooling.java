// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A municipality's schools through the months. */
final class Schooling implements AreaLife {

    private static final int JUNE = 6;

    private final Home home;
    private final List<Home> senders;
    private final Neighbours neighbours;
    private final SchoolStories stories;
    private final OwnSchools own;
    private final OtherSchools others;
    private final SchoolCalendar calendar;
    private Optional<Year> running = Optional.empty();

    private record Year(SchoolYear year, Roll roll) {}

    Schooling(Home home, List<Home> senders, Neighbours neighbours, SchoolStories stories) {
        this.home = home;
        this.senders = List.copyOf(senders);
        this.neighbours = neighbours;
        this.stories = stories;
        this.own = new OwnSchools(home.world(), home.habits(), stories);
        this.others = new OtherSchools(home.town());
        this.calendar = new SchoolCalendar(home.town(), home.world().seed());
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        var delivers = month.compareTo(home.world().scope().first()) >= 0;
        if (delivers && (desk.wants("elev") || desk.wants("elevfravaer") || desk.wants("karakter"))) {
            deliver(month, roll(SchoolYear.of(month)).in(month), desk);
        }
    }

    private Roll roll(SchoolYear year) {
        if (running.filter(last -> last.year().equals(year)).isEmpty()) {
            running = Optional.of(new Year(year, new Roll(home, own, others, neighbours, senders, year)));
        }
        return running.orElseThrow().roll();
    }

    private void deliver(Month month, List<Pupil> pupils, Desk desk) throws IOException {
        var days = calendar.days(month);
        var services = new Services(town(), home.habits(), stories);
        desk.deliver(
                "elev",
                WritePupils.COLUMNS,
                month,
                file -> new WritePupils(town(), month, days, services).write(file, pupils));
        absence(month, days, pupils, desk);
        if (month.number() == JUNE) {
            var marks = new Marks(town(), home.habits(), home.world().seed());
            desk.deliver(
                    "karakter", WriteMarks.COLUMNS, month, file -> new WriteMarks(month, marks).write(file, pupils));
        }
    }

    private void absence(Month month, int days, List<Pupil> pupils, Desk desk) throws IOException {
        var absences = new Absences(town(), home.habits(), stories, home.world().seed());
        var write = new WriteAbsence(month, days, absences);
        var corrected = stories.absenceCorrected(town(), month);
        var first = corrected ? withoutSpecialSchools(pupils) : pupils;
        desk.deliver("elevfravaer", WriteAbsence.COLUMNS, month, file -> write.write(file, first));
        if (corrected) {
            desk.correct("elevfravaer", WriteAbsence.COLUMNS, month, file -> write.write(file, pupils));
        }
    }

    private static List<Pupil> withoutSpecialSchools(List<Pupil> pupils) {
        return pupils.stream()
                .filter(pupil -> pupil.attendance().track() != Track.SPECIAL_SCHOOL)
                .toList();
    }

    private Town town() {
        return home.town();
    }
}
