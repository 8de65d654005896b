// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sums of municipalities that are published: the country, each region, each fixed group.
 *
 * @param municipalities in the order of their positions
 * @param members of each whole, as positions; the country first, then regions
 * @param groupsFrom the first that is a group
 * @param sets the same as codes
 */
record Wholes(
        List<Integer> municipalities, List<BitSet> members, int groupsFrom, List<SortedSet<MunicipalityCode>> sets) {

    static final int COUNTRY = 0;

    Wholes {
        municipalities = List.copyOf(municipalities);
        members = List.copyOf(members);
        sets = List.copyOf(sets);
    }

    static Wholes of(Catalogue catalogue) {
        var all = List.copyOf(catalogue.municipalities().values());
        var members = new ArrayList<BitSet>();
        add(all, _ -> 0, members);
        add(all, Municipality::regionCode, members);
        var groupsFrom = members.size();
        add(all, Municipality::groupCode, members);
        return new Wholes(
                all.stream().map(one -> one.code().value()).toList(),
                members,
                groupsFrom,
                members.stream().map(set -> codes(set, all)).toList());
    }

    private static void add(List<Municipality> all, ToIntFunction<Municipality> code, List<BitSet> members) {
        var byCode = new TreeMap<Integer, BitSet>();
        for (var position = 0; position < all.size(); position++) {
            byCode.computeIfAbsent(code.applyAsInt(all.get(position)), _ -> new BitSet())
                    .set(position);
        }
        members.addAll(byCode.values());
    }

    private static SortedSet<MunicipalityCode> codes(BitSet set, List<Municipality> all) {
        var codes = new TreeSet<MunicipalityCode>();
        set.stream().forEach(position -> codes.add(all.get(position).code()));
        return codes;
    }

    /** Code to position. */
    Map<Integer, Integer> positions() {
        return IntStream.range(0, municipalities.size())
                .boxed()
                .collect(Collectors.toMap(municipalities::get, position -> position));
    }

    /** Which whole a group is; −1 for one that somebody picked. */
    int of(SortedSet<MunicipalityCode> group) {
        return sets.indexOf(group);
    }

    /** The municipalities that no whole tells apart from that one: of the same region and the same group. */
    BitSet alike(int position) {
        var alike = new BitSet();
        alike.set(0, municipalities.size());
        members.stream().filter(set -> set.get(position)).forEach(alike::and);
        return alike;
    }
}
