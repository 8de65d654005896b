// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Dataset;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Until when a month is expected: the day of the next month that its source says, the one that says it of the very dataset
 * before the one that says it of the area; else the day that the catalogue says.
 */
public final class DueDays {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Map<MunicipalityCode, List<SourceSystem>> sources;

    DueDays(List<SourceSystem> sources) {
        this.sources = sources.stream().collect(Collectors.groupingBy(SourceSystem::municipality));
    }

    /** The last day on which the slice is in time. */
    public LocalDate due(Slice.OfMunicipality slice, Dataset dataset) {
        return slice.month().plus(1).yearMonth().atDay(day(slice.municipality(), dataset));
    }

    /** The first moment at which it is late. */
    Instant late(Slice.OfMunicipality slice, Dataset dataset) {
        return due(slice, dataset).plusDays(1).atStartOfDay(COPENHAGEN).toInstant();
    }

    /** Of an area as a whole, the last of its datasets' days. */
    LocalDate due(MunicipalityCode municipality, AreaId area, Month month, List<Dataset> datasets) {
        return datasets.stream()
                .filter(dataset -> dataset.area().equals(area))
                .map(dataset -> due(new Slice.OfMunicipality(dataset.id(), municipality, month), dataset))
                .max(LocalDate::compareTo)
                .orElseGet(() -> month.plus(1).yearMonth().atDay(Dataset.USUAL_DUE_DAY));
    }

    private int day(MunicipalityCode municipality, Dataset dataset) {
        var own = sources.getOrDefault(municipality, List.of()).stream()
                .map(SourceSystem::body)
                .filter(body -> body.covers(dataset.area(), dataset.id()))
                .filter(body -> body.dueDay().isPresent())
                .toList();
        return own.stream()
                .filter(body -> body.dataset().isPresent())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(SourceSystem.Body::dueDay)
                .map(OptionalInt::getAsInt)
                .orElse(dataset.dueDay());
    }
}
