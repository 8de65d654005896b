// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList.Entry;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The municipalities of the code list kommune; a code without a population there is only a counterpart. */
final class ReadMunicipalities {

    private static final String FILE = "codes/kommune.csv";

    private final Folder folder;
    private final Faults faults;

    ReadMunicipalities(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    SortedMap<MunicipalityCode, Municipality> read(Codes codes) {
        var municipalities = new TreeMap<MunicipalityCode, Municipality>();
        codes.list().entries().values().stream()
                .filter(ReadMunicipalities::names)
                .flatMap(entry -> municipality(entry).stream())
                .forEach(municipality -> municipalities.put(municipality.code(), municipality));
        return municipalities;
    }

    /** A code without a population is no municipality of ours. */
    static boolean names(Entry entry) {
        return !text(entry, "folketal").isEmpty();
    }

    private Optional<Municipality> municipality(Entry entry) {
        var code = MunicipalityCode.parse(entry.code());
        if (code.isEmpty()) {
            faults.add(
                    place(entry), "koden '%s' er ikke en kommunekode; der skal stå tre cifre".formatted(entry.code()));
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
            faults.add(
                    place(entry),
                    "kommune %s har %s '%s'; der skal stå et helt tal".formatted(entry.code(), column, text));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private Place place(Entry entry) {
        var lines = folder.text(FILE).orElse("").lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith(entry.code() + ";"))
                .mapToObj(at -> new Place(FILE, at + 1))
                .findFirst()
                .orElse(Place.whole(FILE));
    }

    private static String text(Entry entry, String column) {
        return entry.attributes().getOrDefault(column, "");
    }
}
