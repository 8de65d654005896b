// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Level;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.WorkedCase.Place;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of when and of whom a figure is: {@code periode} and {@code sted}. */
final class ReadWhere {

    private static final String MUNICIPALITIES = "kommune";

    private final Names<Codes> lists;
    private final Faults faults;

    ReadWhere(Names<Codes> lists, Faults faults) {
        this.lists = lists;
        this.faults = faults;
    }

    /** Empty, and a fault, when it is no period; one that the key figure has not is a fault as well. */
    Optional<Period> period(Fields written, Set<Level> levels) {
        var text = written.scalar("periode");
        var period = Period.parse(text.value());
        if (period.isEmpty()) {
            faults.add(
                    text.place(),
                    "perioden er '%s'; skriv for eksempel 2025, 2025-03, 2025K1, S2024, 2025-03A eller 2025-03R12"
                            .formatted(text.value()));
        }
        period.map(Level::of)
                .filter(level -> !levels.contains(level))
                .ifPresent(level -> faults.add(text.place(), otherLevel(text, level, levels)));
        return period;
    }

    private static String otherLevel(Text text, Level level, Set<Level> levels) {
        var words = levels.stream().sorted().map(Level::keyword).collect(Collectors.joining(", "));
        return "nøgletallet findes ikke for %s (%s); dets niveau er %s".formatted(level.keyword(), text.value(), words);
    }

    /** @param usual where nothing is said */
    Place place(Fields written, List<Term> terms, Place usual) {
        return written.maybe("sted").map(text -> place(text, terms, usual)).orElse(usual);
    }

    private Place place(Text text, List<Term> terms, Place usual) {
        if (text.value().equals("country")) {
            return new Place.Country();
        }
        var words = text.value().split("/", 2);
        var code = municipality(new Text(text.place(), words[0]));
        if (code.isEmpty()) {
            return usual;
        }
        if (words.length == 1) {
            return new Place.OneMunicipality(code.get());
        }
        if (terms.stream().anyMatch(term -> term.series().institution().isEmpty())) {
            faults.add(
                    text.place(),
                    "stedet er en institution, men nøgletallet findes ikke for institutioner; skriv institution: på dets led");
        }
        return new Place.Institution(code.get(), words[1]);
    }

    /** One of those that the list has; another code is a fault. */
    Optional<MunicipalityCode> municipality(Text text) {
        var code = MunicipalityCode.parse(text.value())
                .filter(parsed -> Optional.ofNullable(lists.all().get(MUNICIPALITIES))
                        .flatMap(list -> list.entry(parsed.toString()))
                        .isPresent());
        if (code.isEmpty()) {
            faults.add(
                    text.place(),
                    "'%s' er ingen kommune i kodelisten; skriv dens kode, som 147".formatted(text.value()));
        }
        return code;
    }
}
