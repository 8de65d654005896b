// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Optional;

/** What a term can be taken over: rows with columns, a municipality ({@code kommune}) and a month ({@code maaned}). */
public sealed interface Source permits Dataset, Derived {

    SourceId id();

    AreaId area();

    /** Without {@code kommune} and {@code maaned}, which every source has. */
    List<Column> columns();

    /** How often a month of it is expected. */
    Frequency frequency();

    default Optional<Column> column(String name) {
        return columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
