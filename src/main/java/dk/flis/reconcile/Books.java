// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.Dataset;
import dk.flis.delivery.NotedTotals;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Accepted;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What counts of a municipality's months, as it was delivered.
 *
 * @param deliveries by month; a month that was not delivered is not there
 * @param sums by whole codes, in the order of the dataset's control totals
 */
public record Books(
        Dataset dataset,
        MunicipalityCode municipality,
        Month first,
        Month last,
        List<Noted> deliveries,
        Map<List<String>, Sum> sums) {

    public Books {
        deliveries = List.copyOf(deliveries);
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    /** A delivery with what its note says. */
    public record Noted(Accepted.Delivery delivery, NotedTotals note) {}

    /** The months that should be there. */
    public List<Month> months() {
        return java.util.stream.IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(Month::ofIndex)
                .filter(dataset.frequency()::expects)
                .toList();
    }

    public List<Month> missing() {
        var there = deliveries.stream().map(one -> one.delivery().month()).toList();
        return months().stream().filter(month -> !there.contains(month)).toList();
    }

    /** Names this state of the deliveries: another delivery, another text. */
    public String state() {
        return deliveries.stream()
                .map(one -> Long.toString(one.delivery().number()))
                .collect(Collectors.joining("-"));
    }

    public long rows() {
        return deliveries.stream().mapToLong(one -> one.delivery().rows()).sum();
    }

    /** By all the notes; empty when one is silent. */
    public OptionalLong notedRows() {
        return deliveries.isEmpty()
                        || deliveries.stream().anyMatch(one -> one.note().rows().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(deliveries.stream()
                        .mapToLong(one -> one.note().rows().orElse(0))
                        .sum());
    }

    /** Whether every delivery has a note that tells sums. */
    public boolean noted() {
        return !deliveries.isEmpty()
                && deliveries.stream().noneMatch(one -> one.note().sums().isEmpty());
    }

    /** Of all the notes together, by the groups of the control totals. */
    Map<List<String>, BigDecimal> notedSums() {
        var sums = new LinkedHashMap<List<String>, BigDecimal>();
        deliveries.forEach(one -> one.note().sums().forEach((group, sum) -> sums.merge(group, sum, BigDecimal::add)));
        return sums;
    }
}
