// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A sound catalogue of one dataset and one key figure, as text. */
public final class SmallCatalogue {

    private static final Map<String, String> FILES = Map.of(
            "codes/lists.yaml",
            """
            - {id: kommune, navn: Kommune, cifre: [3], lukket: ja}
            - {id: dranst, navn: Dranst, lukket: ja}
            """,
            "codes/kommune.csv",
            """
            kode;navn;region_kode;region;gruppe_kode;gruppe;folketal
            147;Frederiksberg;84;Hovedstaden;1;Hovedstadskommuner;106150
            259;Køge;85;Sjælland;2;Oplandskommuner;62000
            751;Aarhus;82;Midtjylland;3;Storbykommuner;361000
            """,
            "codes/dranst.csv",
            """
            kode;navn
            1;Driftskonti
            2;Statsrefusion
            """,
            "oekonomi/area.yaml",
            """
            {navn: Økonomi, navn_en: Economy, rækkefølge: 1, formål: Penge}
            """,
            "oekonomi/datasets/regnskab.yaml",
            """
            id: regnskab
            navn: Regnskab
            række: en postering
            frekvens: måned
            leverandør: kommune
            kolonner:
              - {navn: dranst, titel: Dranst, type: kode, kodeliste: dranst}
              - {navn: beloeb, titel: Beløb, type: decimal, decimaler: 2, enhed: kr.}
            """,
            "oekonomi/key-figures/tal.yaml",
            """
            - id: oko.netto
              navn: Nettoudgift
              art: økonomi
              enhed: kr.
              niveau: [måned, år]
              spørgsmål: Hvad bruger vi?
              tæller: {af: regnskab, sum: beloeb}
            """);

    private SmallCatalogue() {}

    public static Path in(Path folder) throws IOException {
        for (var file : FILES.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }
}
