// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CatalogueFaults;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue written by a test: a small sound one, of which a test replaces files. */
final class Written {

    static final String FIGURES = "oekonomi/key-figures/tal.yaml";

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();

    Written(Path folder) {
        this.folder = folder;
        with("codes/lists.yaml", """
                - {id: funktion, navn: Funktion, skilletegn: ".", cifre: [1, 2, 2], lukket: ja}
                - {id: dranst, navn: Dranst, lukket: ja}
                - {id: paragraf, navn: Paragraf, lukket: ja}
                - {id: gruppering, navn: Gruppering, lukket: nej}
                - {id: kommune, navn: Kommune, cifre: [3], lukket: ja}
                """);
        with("codes/funktion.csv", """
                kode;navn;navn_en;gyldig_fra;gyldig_til
                0;Byudvikling;Urban development;;
                0.25;Faste ejendomme;Property;;
                0.25.19;Ældreboliger;Senior housing;;
                5;Sociale opgaver;Social services;;
                5.30;Tilbud til ældre;Elderly care;;
                5.30.26;Hjemmehjælp;Home help;2018-01;
                5.30.27;Pleje;Care;2018-01;
                5.32;Ældre og handicappede;Elderly and disabled;;2017-12
                5.32.30;Ældreboliger (gammel);Senior housing (old);;2017-12
                5.32.32;Pleje og omsorg (gammel);Care (old);;2017-12
                5.38;Tilbud til voksne;Adults;;
                5.38.52;Midlertidige botilbud;Temporary housing;2018-01;
                """);
        with("codes/funktion.bridges.csv", """
                fra;til;gyldig_til
                5.32.30;0.25.19;2017-12
                5.32.32;5.30.26|5.38.52;2017-12
                """);
        with("codes/dranst.csv", "kode;navn\n1;Driftskonti\n2;Statsrefusion\n3;Anlægskonti\n");
        with("codes/paragraf.csv", "kode;navn\nSEL-107;Midlertidigt botilbud\nSEL-108;Længerevarende botilbud\n");
        with("codes/kommune.csv", """
                kode;navn;region_kode;region;gruppe_kode;gruppe;folketal
                147;Frederiksberg;84;Hovedstaden;1;Hovedstadskommuner;106150
                411;Christiansø;;;;;
                """);
        with("oekonomi/area.yaml", "{navn: Økonomi, navn_en: Economy, rækkefølge: 1, formål: Penge}");
        with("oekonomi/datasets/regnskab.yaml", """
                id: regnskab
                navn: Regnskab
                række: en postering
                frekvens: måned
                leverandør: kommune
                kommuner: [betalingskommune]
                kolonner:
                  - {navn: konto, titel: Konto, type: kode, kodeliste: funktion}
                  - {navn: dranst, titel: Dranst, type: kode, kodeliste: dranst}
                  - {navn: gruppering, titel: Gruppering, type: kode, kodeliste: gruppering}
                  - {navn: paragraf, titel: Paragraf, type: kode, kodeliste: paragraf}
                  - {navn: betalingskommune, titel: Betalingskommune, type: kode, kodeliste: kommune}
                  - {navn: alder, titel: Alder, type: heltal}
                  - {navn: tekst, titel: Tekst, type: tekst}
                  - {navn: borger, titel: Borger, type: person}
                  - {navn: dato, titel: Dato, type: dato}
                  - {navn: beloeb, titel: Beløb, type: decimal, decimaler: 2, enhed: kr.}
                """);
        with("borger/area.yaml", "{navn: Borger, navn_en: Citizens, raekkefoelge: 2, formaal: Mennesker}");
        with("borger/datasets/befolkning.yaml", """
                id: befolkning
                navn: Befolkning
                raekke: en gruppe borgere
                frekvens: måned
                leverandoer: kommune
                institution: distrikt
                kolonner:
                  - {navn: distrikt, titel: Distrikt, type: tekst}
                  - {navn: alder, titel: Alder, type: heltal, mindst: 0}
                  - {navn: antal, titel: Antal, type: heltal, enhed: personer}
                """);
    }

    Written with(String file, String text) {
        files.put(file, text);
        return this;
    }

    Written without(String file) {
        files.remove(file);
        return this;
    }

    /** One key figure with the name, unit and so on that every key figure needs; the keys given begin on line 2. */
    Written figure(String keys) {
        return with(
                FIGURES,
                "- {id: oko.tal, navn: Tal, art: økonomi, enhed: kr., niveau: [år], spørgsmål: Hvor meget?,\n"
                        + keys.stripTrailing() + "}\n");
    }

    Catalogue load() {
        write();
        return CatalogueFiles.load(folder);
    }

    /** The key figure that {@link #figure} wrote. */
    KeyFigure figure() {
        return load().keyFigure(new KeyFigureId("oko.tal")).orElseThrow();
    }

    /** What is said, a line for each fault; none when the catalogue is sound. */
    List<String> faults() {
        write();
        try {
            CatalogueFiles.load(folder);
            return List.of();
        } catch (CatalogueFaults problem) {
            return problem.faults().stream().map(Object::toString).toList();
        }
    }

    private void write() {
        files.forEach((file, text) -> {
            try {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), text);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }
}
