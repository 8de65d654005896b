// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A few rows, and the figure that they give when one works it out by hand (eksempel).
 *
 * @param name a short sentence
 * @param rows by dataset; of all that the key figure reads, nothing but these rows was delivered
 * @param file where it stands, relative to the catalogue's folder
 * @param line of its first key
 */
public record WorkedCase(
        String name, Period period, Place place, Map<SourceId, List<Row>> rows, Expected gives, String file, int line) {

    public WorkedCase {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    public WorkedCase withRows(Map<SourceId, List<Row>> others) {
        return new WorkedCase(name, period, place, others, gives, file, line);
    }

    /** Whom the figure is of. */
    public sealed interface Place {

        record Country() implements Place {
            @Override
            public String toString() {
                return "country";
            }
        }

        record OneMunicipality(MunicipalityCode code) implements Place {
            @Override
            public String toString() {
                return code.toString();
            }
        }

        record Institution(MunicipalityCode municipality, String number) implements Place {
            @Override
            public String toString() {
                return municipality + "/" + number;
            }
        }
    }

    /**
     * A row as it would be stored after delivery.
     *
     * @param values column to value; a column without one is not there
     */
    public record Row(MunicipalityCode municipality, Month month, Map<String, String> values) {
        public Row {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** What must come out; what is empty is not asked about. */
    public record Expected(
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> value,
            Optional<Outcome> outcome) {}

    /** The kinds of figure and of none (tilstand). */
    public enum Outcome {
        VALUE("værdi"),
        ZERO("nul"),
        MISSING("mangler"),
        NOT_APPLICABLE("ikke-relevant");

        private final String keyword;

        Outcome(String keyword) {
            this.keyword = keyword;
        }

        /** The catalogue's word for it. */
        public String keyword() {
            return keyword;
        }
    }
}
