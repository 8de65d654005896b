// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.Desk;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One municipality's families department, month by month. */
final class Families implements AreaLife {

    private static final String MEASURES = "foranstaltning";
    private static final String NOTIFICATIONS = "underretning";

    private final TownWorld world;
    private final Office office;
    private final Placements placements;
    private final Support support;
    private final Notifications notifications;
    private final Known known = new Known();

    Families(TownWorld world, Need need, List<Measure> measures, Locations locations, List<Town> towns) {
        this.world = world;
        this.office = new Office(world, need, measures);
        var places = new Places(office, world.institutions(), locations);
        this.placements = new Placements(office, places, new WhoPays(office, towns));
        this.support = new Support(office, places);
        this.notifications = new Notifications(office);
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        if (!desk.wants(MEASURES) && !desk.wants(NOTIFICATIONS)) {
            return;
        }
        live(month);
        if (month.compareTo(world.scope().first()) >= 0) {
            deliver(month, desk);
        }
    }

    private void live(Month month) {
        var children = new Children(world.residents(), month);
        if (month.equals(world.scope().primo())) {
            placements.found(month, children);
            support.found(month, children);
            notifications.found(month, children, known);
        }
        known.begin(month, support.episodes());
        var helped = Stream.concat(placements.episodes().stream(), support.episodes().stream())
                .map(episode -> episode.child().number())
                .collect(Collectors.toSet());
        notifications.month(month, children, known, support, helped);
        support.month(month, children, known);
        placements.month(month, children, known, support);
    }

    private void deliver(Month month, Desk desk) throws IOException {
        var episodes = Stream.concat(placements.episodes().stream(), support.episodes().stream())
                .filter(episode -> episode.start() <= Days.last(month) && episode.end() >= Days.first(month))
                .toList();
        desk.deliver(
                MEASURES, WriteMeasures.COLUMNS, month, file -> new WriteMeasures(office, month).write(file, episodes));
        var write = new WriteNotifications(month);
        var notices = notifications.notices();
        if (office.stories().sentTooEarly(office.town(), month)) {
            desk.deliver(NOTIFICATIONS, WriteNotifications.COLUMNS, month, file -> write.undecided(file, notices));
            desk.correct(NOTIFICATIONS, WriteNotifications.COLUMNS, month, file -> write.write(file, notices));
        } else {
            desk.deliver(NOTIFICATIONS, WriteNotifications.COLUMNS, month, file -> write.write(file, notices));
        }
    }
}
