// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the separator, and tells every way in which a header is not the dataset's. */
final class CheckHeader {

    private static final String OTHERS = "|:\u00a0 ^~";

    private final Layout layout;
    private final Findings findings;

    CheckHeader(Layout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    /** The separator of a header that may be read by; empty when there are findings. */
    Optional<Character> separator(Header header) {
        var best = layout.separators().getFirst();
        for (var candidate : layout.separators()) {
            best = known(header, candidate) > known(header, best) ? candidate : best;
        }
        if (known(header, best) <= 1 && layout.header().size() > 1) {
            findings.error(Place.line(1), unseparated(header));
            return Optional.empty();
        }
        return names(header.names(best)) ? Optional.of(best) : Optional.empty();
    }

    private long known(Header header, char separator) {
        return header.names(separator).stream()
                .filter(layout.header()::contains)
                .count();
    }

    private Complaint unseparated(Header header) {
        var other = OTHERS.chars()
                .filter(sign -> known(header, (char) sign) > 1)
                .mapToObj(sign -> "; filen ser ud til at bruge '%c'".formatted((char) sign))
                .findFirst()
                .orElse("");
        return new Complaint(
                "skilletegn",
                "Overskriften kan ikke deles i datasættets kolonner med semikolon, komma eller tabulator" + other,
                "Brug semikolon som skilletegn, og skriv overskriften sådan: " + String.join(";", layout.header()));
    }

    /** True when the names are the dataset's, in its order. */
    boolean names(List<String> names) {
        missing(names);
        unknown(names);
        twice(names);
        if (!findings.rejected() && !names.equals(layout.header())) {
            findings.error(Place.line(1), order(names));
        }
        return !findings.rejected();
    }

    private void missing(List<String> names) {
        for (var expected : layout.header()) {
            if (!names.contains(expected)) {
                var message = "Kolonnen '%s' mangler i overskriften".formatted(expected);
                findings.error(
                        Place.column(1, expected),
                        new Complaint("manglende-kolonne", message, "Alle kolonner skal være der: " + expected()));
            }
        }
    }

    private void unknown(List<String> names) {
        for (var name : names) {
            if (!layout.header().contains(name)) {
                var meant = new DidYouMean(missingFrom(names)).nearest(name);
                var message = "Datasættet '%s' har ingen kolonne '%s'%s"
                        .formatted(
                                layout.dataset().id(),
                                Shown.text(name),
                                meant.map("; mente du '%s'?"::formatted).orElse(""));
                var advice = "Kolonnerne hedder, med små bogstaver og uden æ, ø og å: " + expected();
                findings.error(Place.cell(1, Shown.text(name), name), new Complaint("ukendt-kolonne", message, advice));
            }
        }
    }

    private List<String> missingFrom(List<String> names) {
        return layout.header().stream().filter(name -> !names.contains(name)).toList();
    }

    private void twice(List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name) && layout.header().contains(name)) {
                var message = "Kolonnen '%s' står to gange i overskriften".formatted(name);
                findings.error(
                        Place.column(1, name),
                        new Complaint(
                                "dobbelt-kolonne", message, "Hver kolonne skal stå netop én gang: " + expected()));
            }
        }
    }

    private Complaint order(List<String> names) {
        var moved = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            if (!names.get(at).equals(layout.header().get(at))) {
                moved.add(names.get(at));
            }
        }
        return new Complaint(
                "kolonneorden",
                "Kolonnerne står i en anden orden end datasættets: "
                        + moved.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")) + " er byttet om",
                "Skriv kolonnerne i denne orden: " + expected());
    }

    private String expected() {
        return String.join(";", layout.header());
    }
}
