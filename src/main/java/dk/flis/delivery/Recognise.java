// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What a file holds: by its name and its note, which must agree, or for public statistics by its header. */
final class Recognise {

    private static final String NAMING =
            "Navngiv filen datasæt_kommune_måned, for eksempel regnskab_0147_2025-03.csv.gz,"
                    + " eller læg en følgeseddel ved";

    private final Catalogue catalogue;
    private final FileName name;
    private final Note note;
    private final Findings findings;

    Recognise(Catalogue catalogue, FileName name, Note note, Findings findings) {
        this.catalogue = catalogue;
        this.name = name;
        this.note = note;
        this.findings = findings;
    }

    /** @param header whether the file has a layout's column names */
    Optional<Recognised> by(Predicate<Layout> header) {
        var named = agreed("datasaet", note.dataset(), name.parts().map(FileName.Parts::dataset));
        if (named.isPresent()) {
            return dataset(named.get()).flatMap(this::recognised);
        }
        var national = national().stream()
                .filter(layout -> layout.dataset().id().value().equals(name.stem()) || header.test(layout))
                .findFirst();
        if (national.isEmpty()) {
            unknown("Filen kan ikke kendes: navnet siger ikke, hvilket datasæt den holder, og overskriften er ikke"
                    + " en kendt offentlig statistiks");
        }
        return national.map(
                layout -> new Recognised(new Slice.Whole(layout.dataset().id()), layout));
    }

    private List<Layout> national() {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Deliverer.NATIONAL)
                .map(Layout::of)
                .toList();
    }

    private Optional<Dataset> dataset(String id) {
        var dataset = Optional.ofNullable(catalogue.datasets().get(new SourceId(id)));
        if (dataset.isEmpty()) {
            var ids =
                    catalogue.datasets().keySet().stream().map(SourceId::value).toList();
            var meant = new DidYouMean(ids)
                    .nearest(id)
                    .map("; mente du '%s'?"::formatted)
                    .orElse("");
            findings.error(
                    Place.WHOLE_FILE,
                    new Complaint(
                            "ukendt-datasaet",
                            "Der er intet datasæt '%s'%s".formatted(Shown.text(id), meant),
                            "Datasættene er: " + String.join(", ", ids)));
        }
        return dataset;
    }

    private Optional<Recognised> recognised(Dataset dataset) {
        var layout = Layout.of(dataset);
        if (dataset.deliverer() == Deliverer.NATIONAL) {
            return Optional.of(new Recognised(new Slice.Whole(dataset.id()), layout));
        }
        var municipality = municipality();
        var month = month(dataset);
        return municipality.flatMap(code -> month.map(
                delivered -> new Recognised(new Slice.OfMunicipality(dataset.id(), code, delivered), layout)));
    }

    private Optional<MunicipalityCode> municipality() {
        var written = agreed(
                "kommune",
                note.municipality()
                        .map(text -> MunicipalityCode.parse(text)
                                .map(Object::toString)
                                .orElse(text)),
                name.parts()
                        .map(parts ->
                                parts.municipalityCode().map(Object::toString).orElse(parts.municipality())));
        var code = written.flatMap(MunicipalityCode::parse).filter(this::known);
        if (code.isEmpty()) {
            unknown(written.map(text -> "'%s' er ikke en af kommunernes koder".formatted(Shown.text(text)))
                    .orElse("Hverken filnavn eller følgeseddel siger, hvilken kommune filen er fra"));
        }
        return code;
    }

    private boolean known(MunicipalityCode code) {
        return catalogue.municipalities().keySet().contains(code);
    }

    private Optional<Month> month(Dataset dataset) {
        var written = agreed("maaned", note.month(), name.parts().map(FileName.Parts::month));
        var month = written.flatMap(Month::parse);
        if (month.isEmpty()) {
            unknown(written.map(text -> "'%s' er ikke en måned; måneder skrives 2025-03".formatted(Shown.text(text)))
                    .orElse("Hverken filnavn eller følgeseddel siger, hvilken måned filen er for"));
            return Optional.empty();
        }
        if (!dataset.frequency().expects(month.get())) {
            findings.error(Place.WHOLE_FILE, unexpected(dataset, month.get()));
            return Optional.empty();
        }
        return month;
    }

    private static Complaint unexpected(Dataset dataset, Month month) {
        return new Complaint(
                "uventet-maaned",
                "Datasættet '%s' leveres ikke for %s".formatted(dataset.id(), month),
                "Datasættet leveres én gang om året; se leveranceformatet for hvilken måned");
    }

    /** The note wins; where the name says something else, that is a finding. */
    private Optional<String> agreed(String what, Optional<String> noted, Optional<String> named) {
        if (noted.isPresent() && named.isPresent() && !Objects.equals(noted.get(), named.get())) {
            var message = "Følgesedlen siger %s '%s', men filnavnet siger '%s'"
                    .formatted(what, Shown.text(noted.get()), Shown.text(named.get()));
            findings.error(
                    Place.WHOLE_FILE, new Complaint("foelgeseddel-navn", message, "Ret det af de to, der er forkert"));
        }
        return noted.or(() -> named);
    }

    private void unknown(String message) {
        findings.error(Place.WHOLE_FILE, new Complaint("filnavn", message, NAMING));
    }

    /** A file that is known for what it is. */
    record Recognised(Slice slice, Layout layout) {}
}
