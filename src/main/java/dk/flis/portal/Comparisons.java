// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.PeerGroups.PeerGroup;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/**
 * Whom one municipality may be held against in an area, for one reader.
 *
 * @param municipalities all, by name
 * @param groups the reader's own
 * @param like those that are alike, where the area's text says what makes them so
 * @param oneself the own past and budgets, where the page can hold somebody against them
 */
record Comparisons(
        Visit visit,
        AreaId area,
        MunicipalityCode own,
        List<Municipality> municipalities,
        List<PeerGroup> groups,
        Optional<Against.Like> like,
        List<Against> oneself) {

    /** As the address says; the country unless it says something. */
    Against chosen() {
        return Choices.parameter(visit.address(), "mod").map(this::named).orElse(new Against.Country());
    }

    /** In the order in which a page offers them; each municipality by itself last. */
    List<Against> offered(Against chosen) {
        var offered = new ArrayList<Against>(List.of(new Against.Country(), new Against.Region(), new Against.Group()));
        like.ifPresent(offered::add);
        offered.addAll(oneself);
        groups.forEach(group -> offered.add(new Against.Picked(group.name(), group.members())));
        if (chosen instanceof Against.Picked picked && picked.members().size() > 1) {
            offered.add(picked);
        }
        municipalities.stream()
                .filter(one -> !one.code().equals(own))
                .forEach(one -> offered.add(new Against.Picked(one.name(), new TreeSet<>(List.of(one.code())))));
        return distinct(offered);
    }

    /** What is of the own municipality itself becomes the country on a page that cannot show it, and is called so. */
    private Against named(String word) {
        var chosen = oneself.stream()
                .filter(against -> against.parameter().equals(word))
                .findFirst();
        if (chosen.isPresent() || Against.isOneself(word)) {
            return chosen.orElseGet(Against.Country::new);
        }
        return switch (word) {
            case "landet" -> new Against.Country();
            case "region" -> new Against.Region();
            case "gruppe" -> new Against.Group();
            case Against.LIKE ->
                like.orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-alike", area));
            default ->
                Against.Picked.parse(word)
                        .filter(this::known)
                        .map(this::picked)
                        .orElseThrow(() -> Choices.malformed("mod", word));
        };
    }

    private boolean known(SortedSet<MunicipalityCode> codes) {
        return codes.stream()
                .allMatch(code -> municipalities.stream()
                        .anyMatch(municipality -> municipality.code().equals(code)));
    }

    private Against picked(SortedSet<MunicipalityCode> members) {
        var name = members.size() == 1
                ? municipalities.stream()
                        .filter(municipality -> municipality.code().equals(members.first()))
                        .map(Municipality::name)
                        .findFirst()
                : groups.stream()
                        .filter(group -> group.members().equals(members))
                        .map(PeerGroup::name)
                        .findFirst();
        return new Against.Picked(name.orElseGet(() -> visit.words().say("against.picked")), members);
    }

    private static List<Against> distinct(List<Against> offered) {
        var seen = new TreeSet<String>();
        return offered.stream().filter(against -> seen.add(against.parameter())).toList();
    }
}
