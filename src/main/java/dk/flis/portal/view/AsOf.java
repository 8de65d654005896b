// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a page of figures is shown as it was.
 *
 * @param said that an older state may be shown, and which; blank when the newest is
 * @param action where the form of the day leads
 * @param kept the other parameters, which stay
 * @param day as chosen, such as 2025-03-31; blank
 * @param newest the same page today
 * @param changes what has changed since, of a key figure
 */
public record AsOf(String said, String action, List<Kept> kept, String day, String newest, Optional<String> changes) {

    public static final String PUBLICATION = "publikation";
    public static final String DAY = "dag";

    private static final Set<String> WAYS = Set.of(PUBLICATION, DAY);

    public AsOf {
        kept = List.copyOf(kept);
    }

    public record Kept(String name, String value) {}

    /** Empty for a page that shows no figures of a publication. */
    static Optional<AsOf> of(Address address, Words words) {
        var path = address.path();
        if (!path.startsWith("/benchmarking/") && !path.startsWith("/noegletal/") && !path.matches("/tavler/\\d+")) {
            return Optional.empty();
        }
        var publication = address.parameters().getOrDefault(PUBLICATION, "");
        var day = address.parameters().getOrDefault(DAY, "");
        var said = !publication.isBlank()
                ? words.say("asof.publication", publication)
                : day.isBlank() ? "" : words.say("asof.day", words.day(day));
        var kept = new ArrayList<Kept>();
        address.parameters().forEach((name, value) -> {
            if (!WAYS.contains(name) && !value.isBlank()) {
                kept.add(new Kept(name, value));
            }
        });
        return Optional.of(new AsOf(said, path, kept, day, newest(address).toString(), changes(address)));
    }

    /** The same page as it is today. */
    public static Address newest(Address address) {
        return address.without(PUBLICATION).without(DAY);
    }

    private static Optional<String> changes(Address address) {
        var parts = address.path().split("/", -1);
        return parts.length == 3 && parts[1].equals("noegletal")
                ? Optional.of(address.at(address.path() + "/aendringer").toString())
                : Optional.empty();
    }
}
