// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.SenderName;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An extract that was made, whole.
 *
 * @param order empty when the order has been deleted
 * @param path in the data folder's files
 * @param publication what it was made from
 * @param areas in each of which one must have the right, to take it
 * @param sender in whose SFTP area it lies
 * @param by whose rights it was made with
 * @param keptUntil it is deleted then
 * @param removed its file is no longer there
 */
public record Extract(
        long number,
        MunicipalityCode municipality,
        Optional<Long> order,
        String title,
        String fileName,
        Path path,
        long publication,
        Set<String> areas,
        int datasets,
        Scope scope,
        FileForm form,
        boolean encrypted,
        Optional<SenderName> sender,
        Instant made,
        String by,
        Size size,
        Months months,
        Instant keptUntil,
        Optional<Instant> removed) {

    public Extract {
        areas = Set.copyOf(areas);
    }

    /** @param sha256 of the file */
    public record Size(long bytes, long rows, String sha256) {}

    /**
     * Months of datasets.
     *
     * @param fresh of which the receiver had none
     * @param replaced in the place of others
     * @param gone taken back
     */
    public record Months(int fresh, int replaced, int gone) {}
}
