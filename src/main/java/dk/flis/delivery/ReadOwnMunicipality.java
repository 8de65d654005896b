// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.stream.Collectors;

/** The delivering municipality, the same in every row; written 147, 0147 or 147 Frederiksberg. */
record ReadOwnMunicipality(MunicipalityCode own) implements Reading {

    @Override
    public String held(String text) {
        return "CASE WHEN %1$s = '%2$s' OR regexp_full_match(%1$s, ' *0?%2$s( .*)?') THEN TRUE END"
                .formatted(text, own);
    }

    @Override
    public String usual(String text) {
        return "CASE WHEN %s IN (%s) THEN TRUE END"
                .formatted(text, usualTexts().stream().map(Engine::literal).collect(Collectors.joining(", ")));
    }

    List<String> usualTexts() {
        return List.of(own.toString(), "0" + own);
    }

    @Override
    public String stored(String held) {
        return "CAST(%s AS INTEGER)".formatted(own);
    }

    @Override
    public Complaint explain(String text) {
        return MunicipalityCode.parse(text)
                .map(other -> new Complaint(
                        "anden-kommune",
                        "Rækken hører til kommune %s, men leverancen er for %s".formatted(other, own),
                        "En fil holder netop én kommunes rækker; kontrollér, at det er den rigtige fil"))
                .orElseGet(() -> new Complaint(
                        "kommune",
                        "Værdien er ikke en kommunekode",
                        "Skriv koden som %s eller 0%s".formatted(own, own)));
    }
}
