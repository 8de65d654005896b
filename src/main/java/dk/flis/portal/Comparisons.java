// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.PeerGroups;
import dk.flis.access.PeerGroups.PeerGroup;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * Whom one municipality may be held against in an area, for one reader.
 *
 * @param alikeName what those that are alike are called
 * @param oneself the own past and budgets, where the page can hold somebody against them
 */
record Comparisons(
        Visit visit,
        AreaId area,
        MunicipalityCode own,
        Catalogue catalogue,
        FindAlike alike,
        PeerGroups groups,
        String alikeName,
        List<Against> oneself) {

    /** As the address says; the country unless it says something. */
    Against chosen(Publication publication) {
        return Choices.parameter(visit.address(), "mod")
                .map(word -> named(word, publication))
                .orElse(new Against.Country());
    }

    /** In the order in which a page offers them; each municipality by itself last. */
    List<Against> offered(Publication publication) {
        var offered = new ArrayList<Against>(List.of(new Against.Country(), new Against.Region(), new Against.Group()));
        like(publication).ifPresent(offered::add);
        offered.addAll(oneself);
        ownGroups().forEach(group -> offered.add(new Against.Picked(group.name(), group.members())));
        if (chosen(publication) instanceof Against.Picked picked
                && picked.members().size() > 1) {
            offered.add(picked);
        }
        catalogue.municipalities().values().stream()
                .filter(one -> !one.code().equals(own))
                .sorted(Comparator.comparing(Municipality::name))
                .forEach(one -> offered.add(picked(new TreeSet<>(List.of(one.code())))));
        return distinct(offered);
    }

    /** What is of the own municipality itself becomes the country on a page that cannot show it, and is called so. */
    private Against named(String word, Publication publication) {
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
                like(publication)
                        .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-alike", area));
            default ->
                Against.Picked.parse(word)
                        .filter(codes -> catalogue.municipalities().keySet().containsAll(codes))
                        .map(this::picked)
                        .orElseThrow(() -> Choices.malformed("mod", word));
        };
    }

    private Optional<Against> like(Publication publication) {
        return alike.in(area, own, Weights.of(visit.address()), publication)
                .map(found -> found.nearest().stream()
                        .map(Neighbour::municipality)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(members -> !members.isEmpty())
                .map(members -> new Against.Like(alikeName, members));
    }

    private Against picked(SortedSet<MunicipalityCode> members) {
        var name = members.size() == 1
                ? Optional.ofNullable(catalogue.municipalities().get(members.first()))
                        .map(Municipality::name)
                : ownGroups().stream()
                        .filter(group -> group.members().equals(members))
                        .map(PeerGroup::name)
                        .findFirst();
        return new Against.Picked(name.orElseGet(() -> visit.words().say("against.picked")), members);
    }

    private List<PeerGroup> ownGroups() {
        return groups.of(visit.signedIn().name());
    }

    private static List<Against> distinct(List<Against> offered) {
        var seen = new TreeSet<String>();
        return offered.stream().filter(against -> seen.add(against.parameter())).toList();
    }
}
