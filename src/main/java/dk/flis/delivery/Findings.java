// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All findings of one file: the first of each check in full, the rest counted. */
final class Findings {

    /** So many of one check are told in full; nobody mends the thousandth by hand. */
    static final int TOLD = 1_000;

    private final String file;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    Findings(String file) {
        this.file = file;
    }

    void error(Place place, Complaint complaint) {
        add(Severity.ERROR, place, complaint, 1);
    }

    void warning(Place place, Complaint complaint) {
        add(Severity.WARNING, place, complaint, 1);
    }

    void add(Severity severity, Place place, Complaint complaint) {
        add(severity, place, complaint, 1);
    }

    /** Counts findings that are not told one by one. */
    void uncounted(Severity severity, Complaint complaint, long more) {
        if (more > 0) {
            kind(severity, complaint).total += more;
        }
    }

    private void add(Severity severity, Place place, Complaint complaint, long count) {
        var kind = kind(severity, complaint);
        kind.total += count;
        if (kind.told.size() < TOLD) {
            kind.told.add(finding(severity, place, complaint));
        }
    }

    private Kind kind(Severity severity, Complaint complaint) {
        return kinds.computeIfAbsent(complaint.check() + ' ' + severity, any -> new Kind(severity, complaint));
    }

    private Finding finding(Severity severity, Place place, Complaint complaint) {
        return new Finding(
                complaint.check(),
                severity,
                file,
                place.line(),
                place.column(),
                place.value().map(Shown::text),
                complaint.message(),
                complaint.advice());
    }

    boolean rejected() {
        return kinds.values().stream().anyMatch(kind -> kind.severity == Severity.ERROR);
    }

    boolean rejectedBy(String check) {
        return kinds.containsKey(check + ' ' + Severity.ERROR);
    }

    /** In the order of the checks; within a check as they were found, that is by line. */
    List<Finding> all() {
        var all = new ArrayList<Finding>();
        kinds.values().forEach(kind -> {
            all.addAll(kind.told);
            kind.closing(file).ifPresent(all::add);
        });
        return List.copyOf(all);
    }

    private static final class Kind {

        private final Severity severity;
        private final Complaint first;
        private final List<Finding> told = new ArrayList<>();
        private long total;

        private Kind(Severity severity, Complaint first) {
            this.severity = severity;
            this.first = first;
        }

        private Optional<Finding> closing(String file) {
            var more = total - told.size();
            if (more == 0) {
                return Optional.empty();
            }
            var message = "Der er %s fund af samme slags mere, i alt %s; de er ikke vist hver for sig"
                    .formatted(Shown.number(more), Shown.number(total));
            return Optional.of(new Finding(
                    first.check(),
                    severity,
                    file,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    message,
                    first.advice(),
                    more));
        }
    }
}
