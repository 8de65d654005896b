// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Deliverer.Door;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deliverer as the database writes it: no municipality for the operator at the machine, 0 for public statistics. */
final class DelivererRow {

    private DelivererRow() {}

    static @Nullable Integer municipality(Deliverer by) {
        return switch (by) {
            case Deliverer.AtMachine _ -> null;
            case Deliverer.OfStatistics _ -> 0;
            case Deliverer.OfMunicipality own -> own.municipality().value();
        };
    }

    static Optional<String> areas(Deliverer by) {
        return by instanceof Deliverer.OfMunicipality own
                ? Optional.of(own.areas().stream().map(AreaId::value).collect(Collectors.joining(",")))
                : Optional.empty();
    }

    static Deliverer of(ResultSet row) throws SQLException {
        var name = row.getString("received_by");
        var door = Door.valueOf(row.getString("door"));
        var code = row.getInt("from_municipality");
        if (row.wasNull()) {
            return new Deliverer.AtMachine(name);
        }
        if (code == 0) {
            return new Deliverer.OfStatistics(name, door);
        }
        var areas = (String[]) row.getArray("from_areas").getArray();
        return new Deliverer.OfMunicipality(
                name,
                door,
                new MunicipalityCode(code),
                Arrays.stream(areas).map(AreaId::new).collect(Collectors.toSet()));
    }
}
