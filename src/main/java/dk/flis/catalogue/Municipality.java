// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.MunicipalityCode;

/** One of the 98, as the code list kommune.csv has it; population on 1 January of the newest year there. */
public record Municipality(
        MunicipalityCode code,
        String name,
        int regionCode,
        String region,
        int groupCode,
        String group,
        long population) {}
