// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One Parquet file of a dataset in a snapshot: {@code _levering} BIGINT (delivery number), {@code _linje} BIGINT,
 * {@code kommune} INTEGER, {@code maaned} INTEGER, then the dataset's columns.
 *
 * @param municipality and year: its partition; empty for public statistics, which are not partitioned
 */
public record FactFile(Path path, Optional<MunicipalityCode> municipality, int year, long rows) {}
