// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.file.Layout;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.nio.charset.StandardCharsets;

/** The posting being written: a cell's fields, and what each voucher has of its own. */
final class Posting implements Layout.Row {

    private final byte[] monthStart;
    private final int days;
    private final long numbers;
    private byte[][] fields = new byte[0][];
    private int day;
    private long oere;
    private long number;

    Posting(Month month) {
        this.monthStart = (month + "-").getBytes(StandardCharsets.UTF_8);
        this.days = month.yearMonth().lengthOfMonth();
        this.numbers = month.stored() % 10_000 * 10_000_000L;
    }

    void begin(Cell cell) {
        fields = new byte[][] {
            bytes(cell.account()),
            bytes(cell.dranst()),
            bytes(cell.ownership()),
            bytes(cell.grouping()),
            bytes(cell.art()),
            bytes(cell.costCentre())
        };
    }

    void next(long amount, Dice dice) {
        oere = amount;
        day = 1 + dice.below(days);
        number++;
    }

    @Override
    public void column(int place, LineBuffer line) {
        switch (place) {
            case 0 -> {
                line.text(monthStart);
                line.padded(day, 2);
            }
            case 7 -> line.whole(numbers + number / 2);
            case 8 -> line.kroner(oere);
            case 9 -> line.whole(numbers + number);
            default -> line.text(fields[place - 1]);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
