// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.flis.distribution.Extract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An extract as the interface writes it.
 *
 * @param order left out when the order has been deleted
 * @param content where the file is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExtractJson(
        long number,
        String href,
        String content,
        String title,
        Optional<Long> order,
        String municipality,
        String file,
        List<String> areas,
        String scope,
        String format,
        boolean encrypted,
        Instant made,
        long publication,
        long bytes,
        long rows,
        String sha256,
        MonthCounts months,
        @JsonProperty("kept_until") Instant keptUntil) {

    ExtractJson {
        areas = List.copyOf(areas);
    }

    /** Months of datasets. */
    record MonthCounts(@JsonProperty("new") int fresh, int replaced, int withdrawn) {}

    static ExtractJson of(Extract extract) {
        var href = Routes.EXTRACTS + "/" + extract.number();
        return new ExtractJson(
                extract.number(),
                href,
                href + "/content",
                extract.title(),
                extract.order(),
                extract.municipality().toString(),
                extract.fileName(),
                extract.areas().stream().sorted().toList(),
                extract.scope().name().toLowerCase(Locale.ROOT),
                extract.form().name().toLowerCase(Locale.ROOT),
                extract.encrypted(),
                extract.made(),
                extract.publication(),
                extract.size().bytes(),
                extract.size().rows(),
                extract.size().sha256(),
                new MonthCounts(
                        extract.months().fresh(),
                        extract.months().replaced(),
                        extract.months().gone()),
                extract.keptUntil());
    }
}
