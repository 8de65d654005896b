// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Peers;
import dk.flis.figures.Place;
import dk.flis.portal.view.Words;
import java.util.Arrays;
import java.util.Optional;

/** Whom the own figure is held against, as the address says it. */
enum Against {
    COUNTRY("landet"),
    REGION("region"),
    GROUP("gruppe");

    private final String parameter;

    Against(String parameter) {
        this.parameter = parameter;
    }

    /** Empty for an unknown word. */
    static Optional<Against> of(String parameter) {
        return Arrays.stream(values())
                .filter(against -> against.parameter.equals(parameter))
                .findFirst();
    }

    String parameter() {
        return parameter;
    }

    Place place(Peers peers) {
        return switch (this) {
            case COUNTRY -> new Place.Country();
            case REGION -> peers.region();
            case GROUP -> peers.group();
        };
    }

    /** As a choice names it: Landsgennemsnit, Region Hovedstaden (29). */
    String name(Peers peers, Words words) {
        return switch (this) {
            case COUNTRY -> words.say("against.country");
            case REGION, GROUP -> {
                var group = (Place.Group) place(peers);
                yield words.say("against.group", group.name(), group.members().size());
            }
        };
    }

    /** As a heading or a sentence names it: landet, Region Hovedstaden. */
    String shortName(Peers peers, Words words) {
        return switch (this) {
            case COUNTRY -> words.say("against.country.short");
            case REGION, GROUP -> ((Place.Group) place(peers)).name();
        };
    }
}
