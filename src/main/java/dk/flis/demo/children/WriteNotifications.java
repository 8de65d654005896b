// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes the notifications that were received, open or decided in a month, as known at its end. */
final class WriteNotifications {

    static final List<String> COLUMNS =
            List.of("barn", "dato", "underretter", "aarsag", "afgoerelse", "afgoerelse_dato", "alder", "registrering");

    private final int last;

    WriteNotifications(Month month) {
        this.last = Days.last(month);
    }

    void write(DeliveryFile file, List<Notice> notices) throws IOException {
        write(file, notices, last);
    }

    /** As if no decision had been registered. */
    void undecided(DeliveryFile file, List<Notice> notices) throws IOException {
        write(file, notices, Integer.MIN_VALUE);
    }

    private static void write(DeliveryFile file, List<Notice> notices, int known) throws IOException {
        for (var notice : notices) {
            file.row((column, line) -> column(column, line, notice, notice.decided() <= known));
        }
    }

    private static void column(int column, LineBuffer line, Notice notice, boolean decided) {
        switch (column) {
            case 0 -> notice.child().ifPresent(child -> line.padded(child.number(), 10));
            case 1 -> Days.write(notice.day(), line);
            case 2 -> line.text(notice.notifier());
            case 3 -> line.text(notice.cause());
            case 4 -> line.text(decided ? notice.decision() : "");
            case 5 -> {
                if (decided) {
                    Days.write(notice.decided(), line);
                }
            }
            case 6 -> {
                if (notice.child().isPresent()) {
                    line.whole(notice.age());
                }
            }
            default -> line.whole(notice.number());
        }
    }
}
