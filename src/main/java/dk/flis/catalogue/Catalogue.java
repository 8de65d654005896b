// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.MunicipalityCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that policy changes, compiled and resolved: whoever holds one need not check it again.
 *
 * @param version the SHA-256 of the text it was compiled from, shortened to 12 hexadecimal digits
 * @param areas in menu order
 * @param codeLists by id
 * @param selections named selections, such as serviceudgifter; key figures already hold their clauses
 * @param packages sets of datasets that a municipality can subscribe to as files
 * @param written every selection as its author wrote it, those with a name and those of key figures
 */
public record Catalogue(
        String version,
        List<Area> areas,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        Map<String, CodeList> codeLists,
        Map<SourceId, Dataset> datasets,
        Map<SourceId, Derived> derived,
        List<Check> checks,
        Map<String, Selection> selections,
        Map<KeyFigureId, KeyFigure> keyFigures,
        Map<AreaId, Dashboard> dashboards,
        List<WrittenSelection> written,
        List<DataPackage> packages) {

    public Catalogue {
        areas = List.copyOf(areas);
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
        codeLists = ordered(codeLists);
        datasets = ordered(datasets);
        derived = ordered(derived);
        checks = List.copyOf(checks);
        selections = ordered(selections);
        keyFigures = ordered(keyFigures);
        dashboards = ordered(dashboards);
        written = List.copyOf(written);
        packages = List.copyOf(packages);
    }

    /** The dataset or derived dataset of that name; throws when the catalogue has none, for ids inside it are resolved. */
    public Source source(SourceId id) {
        var dataset = datasets.get(id);
        if (dataset != null) {
            return dataset;
        }
        var made = derived.get(id);
        if (made == null) {
            throw new IllegalArgumentException("the catalogue has no source '" + id + "'");
        }
        return made;
    }

    public Optional<KeyFigure> keyFigure(KeyFigureId id) {
        return Optional.ofNullable(keyFigures.get(id));
    }

    /** What the municipality is called; its code when it is not among those of the catalogue. */
    public String nameOf(MunicipalityCode code) {
        return Optional.ofNullable(municipalities.get(code))
                .map(Municipality::name)
                .orElse(code.toString());
    }

    /** The same text for another country. */
    public Catalogue withMunicipalities(SortedMap<MunicipalityCode, Municipality> others) {
        return new Catalogue(
                version,
                areas,
                others,
                codeLists,
                datasets,
                derived,
                checks,
                selections,
                keyFigures,
                dashboards,
                written,
                packages);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
