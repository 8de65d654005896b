// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList.Entry;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The municipalities of the code list kommune; a code without a population there is only a counterpart. */
final class ReadMunicipalities {

    private static final Place FILE = Place.whole("codes/kommune.csv");

    private final Faults faults;

    ReadMunicipalities(Faults faults) {
        this.faults = faults;
    }

    SortedMap<MunicipalityCode, Municipality> read(Codes codes) {
        var municipalities = new TreeMap<MunicipalityCode, Municipality>();
        codes.list().entries().values().stream()
                .filter(entry -> !text(entry, "folketal").isEmpty())
                .flatMap(entry -> municipality(entry).stream())
                .forEach(municipality -> municipalities.put(municipality.code(), municipality));
        return municipalities;
    }

    private Optional<Municipality> municipality(Entry entry) {
        var code = MunicipalityCode.parse(entry.code());
        if (code.isEmpty()) {
            faults.add(FILE, "koden '%s' er ikke en kommunekode; der skal stå tre cifre".formatted(entry.code()));
            return Optional.empty();
        }
        return Optional.of(new Municipality(
                code.get(),
                entry.name(),
                number(entry, "region_kode"),
                text(entry, "region"),
                number(entry, "gruppe_kode"),
                text(entry, "gruppe"),
                number(entry, "folketal")));
    }

    private int number(Entry entry, String column) {
        var text = text(entry, column);
        if (!text.matches("\\d{1,9}")) {
            faults.add(FILE, "kommune %s har %s '%s'; der skal stå et helt tal".formatted(entry.code(), column, text));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static String text(Entry entry, String column) {
        return entry.attributes().getOrDefault(column, "");
    }
}
