// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.ChildrenStories;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all of a families department's work has in common: its need, its habits, its case numbers. */
final class Office {

    private final TownWorld world;
    private final Need need;
    private final List<Measure> measures;
    private final Map<String, Double> habits = new HashMap<>();
    private int cases;

    Office(TownWorld world, Need need, List<Measure> measures) {
        this.world = world;
        this.need = need;
        this.measures = List.copyOf(measures);
    }

    Town town() {
        return world.town();
    }

    Need need() {
        return need;
    }

    ChildrenStories stories() {
        return world.stories().children();
    }

    List<Measure> measures() {
        return measures;
    }

    int nextCase() {
        return ++cases;
    }

    /** A lasting habit of the municipality, around 1. */
    double habit(String what, double spread) {
        return habits.computeIfAbsent(
                what,
                name -> Dice.of(world.seed(), "vane " + name, town().code()).factor(spread));
    }

    Dice dice(String what, Month month) {
        return Dice.of(world.seed(), what, world.town().code(), month.index());
    }

    /** One of the items, each as likely as it weighs; the last when nothing weighs anything. */
    static <T> T drawn(List<T> items, ToDoubleFunction<T> weight, Dice dice) {
        var left = items.stream().mapToDouble(weight).sum() * dice.uniform();
        for (var item : items) {
            left -= weight.applyAsDouble(item);
            if (left < 0) {
                return item;
            }
        }
        return items.getLast();
    }
}
