// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.portal.view.Address;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a calendar's address asks for.
 *
 * @param last the last of its twelve months ({@code til}); the month we have unless said
 * @param municipality the one whose calendar it is ({@code kommune}); empty: the country's, for the operator
 * @param area that alone ({@code omraade})
 * @param only whether what is as it should be is left out ({@code kun=afvigelser})
 */
record CalendarAsked(Month last, Optional<MunicipalityCode> municipality, Optional<Area> area, boolean only) {

    static final int MONTHS = 12;

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    static CalendarAsked of(Visit visit, Catalogue catalogue, Instant now) {
        var address = visit.address();
        return new CalendarAsked(
                last(address, now),
                municipality(visit, catalogue),
                area(address, catalogue),
                Choices.parameter(address, "kun").filter("afvigelser"::equals).isPresent());
    }

    Month first() {
        return last.plus(1 - MONTHS);
    }

    Stream<Month> months() {
        return IntStream.range(0, MONTHS).mapToObj(first()::plus);
    }

    private static Month last(Address address, Instant now) {
        return Choices.parameter(address, "til")
                .map(text -> Month.parse(text)
                        .filter(month -> month.year() >= 1970 && month.year() <= 2200)
                        .orElseThrow(() -> Choices.malformed("til", text)))
                .orElseGet(() -> Month.of(YearMonth.from(now.atZone(COPENHAGEN))));
    }

    private static Optional<MunicipalityCode> municipality(Visit visit, Catalogue catalogue) {
        if (visit.viewer() instanceof Viewer.User user) {
            return Optional.of(user.municipality());
        }
        return Choices.parameter(visit.address(), "kommune")
                .map(text -> MunicipalityCode.parse(text)
                        .filter(code -> catalogue.municipalities().containsKey(code))
                        .orElseThrow(() -> Choices.malformed("kommune", text)));
    }

    private static Optional<Area> area(Address address, Catalogue catalogue) {
        return Choices.parameter(address, "omraade")
                .map(text -> catalogue.areas().stream()
                        .filter(area -> area.id().value().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Choices.malformed("omraade", text)));
    }
}
