// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.reference.MunicipalityCode;
import org.springframework.http.HttpStatus;

/**
 * Who may do what about reconciling. Sums of a municipality are its own detail, and whoever delivers for it must see what he
 * delivered; whoever may deliver may vouch for it.
 */
final class ReconcileRights {

    private ReconcileRights() {}

    static boolean reads(Viewer viewer, AreaId area, MunicipalityCode of) {
        return viewer.seesDetail(area.value(), of) || viewer.writes(area.value(), of);
    }

    /** Never for another: who looks as somebody signs nothing. */
    static boolean signs(Visit visit, AreaId area, MunicipalityCode of) {
        return visit.by().isEmpty() && visit.viewer().writes(area.value(), of);
    }

    static void requireReading(Viewer viewer, AreaId area, MunicipalityCode of) {
        if (!reads(viewer, area, of)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-sums", area);
        }
    }

    static void requireSigning(Visit visit, AreaId area, MunicipalityCode of) {
        if (!signs(visit, area, of)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-signing", area);
        }
    }
}
