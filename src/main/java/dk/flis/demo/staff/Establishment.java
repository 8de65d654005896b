// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.accounts.Payroll;
import dk.flis.demo.accounts.Payroll.Post;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Shares;
import dk.flis.demo.world.TownWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The positions that a municipality's wages pay for. */
final class Establishment {

    private final TownWorld world;
    private final Payroll payroll;
    private final StaffStories stories;
    private final Wages wages;
    private final Map<String, Category> categories = Category.all();
    private final Jobs jobs = new Jobs();
    private final Practice practice;

    Establishment(TownWorld world, Payroll payroll, StaffStories stories, Wages wages) {
        this.world = world;
        this.payroll = payroll;
        this.stories = stories;
        this.wages = wages;
        this.practice = Practice.of(world.town(), world.seed());
    }

    List<Position> positions() {
        var positions = new ArrayList<Position>();
        for (var post : payroll.posts()) {
            positions.addAll(
                    positions(post, local(post, jobs.of(post.function()).parts())));
        }
        return positions;
    }

    private List<Position> positions(Post post, List<Shares.Part> parts) {
        var workplace = workplace(post);
        var cost = parts.stream()
                .mapToDouble(part -> part.share() * category(part).cost())
                .sum();
        var firstYear = world.scope().first().year();
        var years = IntStream.rangeClosed(firstYear, world.scope().last().year())
                .mapToDouble(year -> payroll.kroner(post, year) / wages.level(cost, year))
                .toArray();
        var positions = new ArrayList<Position>();
        for (var part : parts) {
            var work = Arrays.stream(years).map(year -> year * part.share()).toArray();
            var dice = dice("stilling " + post.function() + part.code(), post);
            positions.add(new Position(workplace, category(part), firstYear, work, dice));
        }
        return positions;
    }

    /** Who does the work differs from municipality to municipality, and from house to house. */
    private List<Shares.Part> local(Post post, List<Shares.Part> parts) {
        var drawn = parts.stream()
                .map(part -> new Shares.Part(part.code(), part.share() * taste(post, part.code())))
                .toList();
        var sum = drawn.stream().mapToDouble(Shares.Part::share).sum();
        return drawn.stream()
                .map(part -> new Shares.Part(part.code(), part.share() / sum))
                .toList();
    }

    private double taste(Post post, String category) {
        var field = post.function().substring(0, 4);
        var town = Dice.of(
                world.seed(), "faggrupper " + field + category, world.town().code());
        return town.factor(0.14)
                * dice("faggrupper " + post.function() + category, post).factor(0.10);
    }

    private Category category(Shares.Part part) {
        var known = categories.get(part.code());
        if (known == null) {
            throw new IllegalStateException(
                    "demo/staff-jobs.csv names '%s', which demo/staff-categories.csv lacks".formatted(part.code()));
        }
        return practice.local(known);
    }

    private Workplace workplace(Post post) {
        var field = Dice.of(
                world.seed(),
                "arbejdsmiljø " + post.function().substring(0, 4),
                world.town().code());
        var own = dice("arbejdsplads " + post.function(), post);
        var illness = field.factor(0.08) * own.factor(0.14);
        var strain = field.factor(0.06) * own.factor(0.10);
        var leaving = field.factor(0.12) * own.factor(0.15);
        return Workplace.of(
                post,
                illness * stories.illness(post.function()),
                strain * stories.strain(post.function()),
                leaving * stories.leaving(post.function()));
    }

    private Dice dice(String what, Post post) {
        return Dice.of(world.seed(), what + post.costCentre(), world.town().code());
    }
}
