// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Words;
import java.util.List;

/** The pages of an area, as tabs. */
final class AreaTabs {

    static final String BENCHMARKING = "/benchmarking/";
    static final String LIKENESS = "/lignende/";
    static final String RADAR = "/radar/";

    private AreaTabs() {}

    /** @param current the path of one of them, without the area */
    static List<Link> of(AreaId area, Words words, String current) {
        return List.of(
                tab(words.say("bench.tab"), BENCHMARKING + area, current),
                new Link(words.say("found.tab"), "/noegletal?omraade=" + area, false),
                tab(words.say("like.tab"), LIKENESS + area, current),
                tab(words.say("radar.tab"), RADAR + area, current),
                new Link(words.say("boards.title"), BoardPages.ALL, false));
    }

    private static Link tab(String text, String href, String current) {
        return new Link(text, href, href.startsWith(current));
    }
}
