// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

/** {@code vilkaar.txt} of an extract: it is no open data, and whoever opens it must know. */
final class Terms {

    static final String NAME = "vilkaar.txt";
    static final String TITLE = "Kommunens egne oplysninger; må ikke gives videre";

    private static final String TEXT = """
            VILKÅR

            Filerne er kommunens egne registreringer og må kun bruges af kommunen og dem, der arbejder for den.
            Personer er erstattet af pseudonymer. Oplysninger om en person kan alligevel pege på, hvem det er:
            filerne er personoplysninger efter databeskyttelsesforordningen, og kommunen er dataansvarlig. Gem dem
            kun, hvor kommunen må gemme personoplysninger, og slet dem, når de ikke skal bruges mere.

            SÅDAN LÆSES DE

            datapackage.json beskriver hver fil med kolonner, typer, nøgle, størrelse og SHA-256 (Frictionless Data
            Package). leverancer.csv viser, hvilke leverancer og måneder rækkerne kommer fra.
            CSV: UTF-8, semikolon mellem felterne, komma i decimaltal, måneder som 2025-03 og datoer som 2025-03-31.

            Et fuldt udtræk træder i stedet for alt, hvad modtageren har. I et ændringsudtræk kommer en måned altid
            hel: slet først rækkerne med den leverance, der står i kolonnen erstatter i leverancer.csv, og læg så de
            nye ind. Udtræk skal lægges ind i den rækkefølge, de er lavet i.
            """;

    private Terms() {}

    static byte[] text() {
        return TEXT.getBytes(UTF_8);
    }
}
