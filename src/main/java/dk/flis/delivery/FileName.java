// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a name such as {@code regnskab_0147_2025-03.csv.gz} says; each part as it is written, for it may be wrong.
 *
 * @param stem the name without {@code .csv}, {@code .csv.gz} …
 */
record FileName(String stem, Optional<Parts> parts) {

    private static final Pattern ENDINGS =
            Pattern.compile("(?i)(?<stem>.+?)(?:\\.(?:csv|txt|parquet))?(?:\\.(?:gz|zip))?");
    private static final Pattern PARTS =
            Pattern.compile("(?i)(?<dataset>[a-z0-9-]+)_(?<municipality>\\d{3,4})_(?<month>\\d{4}-\\d{2})");

    /** What the name claims. */
    record Parts(String dataset, String municipality, String month) {

        Optional<MunicipalityCode> municipalityCode() {
            return MunicipalityCode.parse(municipality);
        }

        Optional<Month> parsedMonth() {
            return Month.parse(month);
        }
    }

    static FileName of(String name) {
        var match = ENDINGS.matcher(name);
        var stem = match.matches() ? match.group("stem") : name;
        var parts = PARTS.matcher(stem);
        return new FileName(
                stem,
                parts.matches()
                        ? Optional.of(new Parts(
                                parts.group("dataset").toLowerCase(java.util.Locale.ROOT),
                                parts.group("municipality"),
                                parts.group("month")))
                        : Optional.empty());
    }
}
