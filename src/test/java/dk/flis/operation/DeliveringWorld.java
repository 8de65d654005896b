// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.SourceId;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Delivered;
import dk.flis.store.PreparedData;
import dk.flis.store.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * An installation of three municipalities that deliver one dataset, by the real doors, and a clock that a test sets. A
 * delivery of which every amount is 0 is rejected by a check that lets a person accept it.
 */
public final class DeliveringWorld implements AutoCloseable {

    public static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);
    public static final MunicipalityCode KOEGE = new MunicipalityCode(259);
    public static final AreaId ECONOMY = new AreaId("oekonomi");
    public static final SourceId ACCOUNTS = new SourceId("regnskab");
    public static final Viewer OPERATOR = new Viewer.Operator("olga");

    private static final Map<String, String> MORE = Map.of(
            "oekonomi/datasets/regnskab.yaml",
            """
            id: regnskab
            navn: Regnskab
            række: en postering
            frekvens: måned
            leverandør: kommune
            nøgle: [registrering]
            kolonner:
              - {navn: dranst, titel: Dranst, type: kode, kodeliste: dranst}
              - {navn: beloeb, titel: Beløb, type: decimal, decimaler: 2, enhed: kr.}
              - {navn: modtager, titel: Modtager, type: person, kraevet: nej}
              - {navn: registrering, titel: Registrering, type: tekst, moenster: "[0-9A-Z]{1,40}"}
            """,
            "oekonomi/checks/regnskab-kun-nul.yaml",
            """
            id: regnskab-kun-nul
            datasæt: regnskab
            alvor: fejl
            kan_godkendes: ja
            kolonne: beloeb
            sql: SELECT 0 AS _linje, 0 AS vaerdi FROM regnskab HAVING sum(abs(beloeb)) = 0
            forklaring: Alle beløb er nul.
            råd: Se efter, om måneden er bogført.
            """,
            "oekonomi/checks/regnskab-faerre-raekker.yaml",
            """
            id: regnskab-faerre-raekker
            navn: Antal rækker mod måneden før
            datasæt: regnskab
            kræver: historik
            alvor: advarsel
            sql: >
              SELECT 0 AS _linje, count(*) || ' mod ' || (SELECT count(*) FROM forrige) AS vaerdi FROM regnskab
              HAVING count(*) * 2 < (SELECT count(*) FROM forrige)
            forklaring: Der er under halvt så mange rækker som måneden før.
            råd: Se efter, om udtrækket er helt.
            """,
            "oekonomi/checks/regnskab-andet-system.yaml",
            """
            id: regnskab-andet-system
            navn: Kildesystemet mod registeret
            datasæt: regnskab
            kræver: afsender
            alvor: advarsel
            sql: >
              SELECT 0 AS _linje, min(kildesystem) AS vaerdi FROM afsender
              HAVING bool_and(kildesystem <> system)
            forklaring: Filen er fra et andet system end det, kommunen har.
            råd: Se efter, hvor filen kommer fra.
            """);

    public final Installation installation;
    private final Path files;
    public Instant now = Instant.parse("2025-01-05T12:00:00Z");

    public DeliveringWorld(Path folder) throws IOException {
        var catalogue = SmallCatalogue.in(folder.resolve("catalogue"));
        for (var file : MORE.entrySet()) {
            var path = catalogue.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        PreparedData.in(folder.resolve("data"));
        this.files = Files.createDirectories(folder.resolve("files"));
        this.installation = new Installation(folder.resolve("data"), catalogue, () -> now);
    }

    public void at(String moment) {
        now = Instant.parse(moment);
    }

    public void permit(MunicipalityCode municipality) {
        installation.permissions().grant(municipality, ECONOMY, "test");
    }

    public static Slice.OfMunicipality slice(MunicipalityCode municipality, String month) {
        return new Slice.OfMunicipality(ACCOUNTS, municipality, month(month));
    }

    public static Month month(String text) {
        return Month.parse(text).orElseThrow();
    }

    /** @param rows such as {@code 1;100,00;;A1}: dranst, amount, person, registration */
    public Receipt deliver(MunicipalityCode municipality, String month, String... rows) {
        var text = new StringBuilder("kommune;maaned;dranst;beloeb;modtager;registrering\n");
        for (var row : rows) {
            text.append("%s;%s;%s\n".formatted(municipality, month, row));
        }
        try {
            var file = files.resolve("regnskab_0%s_%s.csv".formatted(municipality, month));
            Files.writeString(file, text);
            return installation.store().deliver().deliver(file, "test");
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    Delivered find(long number) {
        return installation.store().deliveries().find(number).orElseThrow();
    }

    public void publish() {
        installation.publish().run(installation.store(), false, _ -> {});
    }

    @Override
    public void close() {
        installation.close();
    }
}
