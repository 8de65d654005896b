// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Place;
import dk.flis.reference.MunicipalityCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The groups of municipalities that have a name, and those that a caller picks: {@code 101-147-165}. */
final class Groups {

    /** @param kind region or group */
    record Named(String id, String kind, String name, SortedSet<MunicipalityCode> members) {
        Named {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }

        Place.Group place() {
            return new Place.Group(id, members);
        }
    }

    private final Catalogue catalogue;
    private final Map<String, Named> named = new LinkedHashMap<>();

    Groups(Catalogue catalogue) {
        this.catalogue = catalogue;
        add("region", Municipality::regionCode, Municipality::region);
        add("group", Municipality::groupCode, Municipality::group);
    }

    private void add(String kind, Function<Municipality, Integer> code, Function<Municipality, String> name) {
        var members = new java.util.TreeMap<Integer, Named>();
        for (var one : catalogue.municipalities().values()) {
            var number = code.apply(one);
            var before = Optional.ofNullable(members.get(number));
            var codes = new TreeSet<>(before.map(Named::members).orElse(new TreeSet<>()));
            codes.add(one.code());
            members.put(number, new Named(kind + "-" + number, kind, name.apply(one), codes));
        }
        members.values().forEach(group -> named.put(group.id(), group));
    }

    /** Regions first. */
    Map<String, Named> all() {
        return Collections.unmodifiableMap(named);
    }

    Named named(String id) {
        var found = named.get(id);
        if (found == null) {
            throw ApiException.about("group", Problem.UNKNOWN_GROUP, id);
        }
        return found;
    }

    Place.Group place(String word) {
        return word.matches("\\d{1,3}(-\\d{1,3})+") ? picked(word) : named(word).place();
    }

    /** What people call it. */
    String name(Place.Group place) {
        var found = named.get(place.name());
        return found == null ? place.name() : found.name();
    }

    private Place.Group picked(String word) {
        var members = new TreeSet<MunicipalityCode>();
        for (var code : word.split("-", -1)) {
            members.add(Municipalities.of(catalogue, "group", code));
        }
        return new Place.Group(word, members);
    }
}
