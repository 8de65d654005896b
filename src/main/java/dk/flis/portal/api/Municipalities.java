// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.reference.MunicipalityCode;

/** Finds a municipality by its code. */
final class Municipalities {

    private Municipalities() {}

    static MunicipalityCode of(Catalogue catalogue, String parameter, String word) {
        return MunicipalityCode.parse(word)
                .filter(code -> catalogue.municipalities().containsKey(code))
                .orElseThrow(() -> ApiException.about(parameter, Problem.UNKNOWN_MUNICIPALITY, word));
    }
}
