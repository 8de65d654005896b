// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes what was granted to adults and ran in a month, as the case system knew it at the month's end. */
final class AdultRows {

    static final List<String> COLUMNS = List.of(
            "borger",
            "paragraf",
            "tilbud",
            "maalgruppe",
            "ansoegt",
            "start",
            "slut",
            "timer_pr_uge",
            "pris",
            "leverandoer",
            "institution",
            "betalingskommune",
            "alder",
            "koen",
            "registrering");

    private final List<Grant> grants;
    private final Prices prices;
    private final Keys keys;
    private final CareStories stories;

    AdultRows(List<Grant> grants, Prices prices, Keys keys, CareStories stories) {
        this.grants = grants;
        this.prices = prices;
        this.keys = keys;
        this.stories = stories;
    }

    void write(DeliveryFile file, Month month) throws IOException {
        var first = Days.first(month.index());
        var last = Days.last(month.index());
        var lacking = stories.withoutDayServices(month);
        for (var at = 0; at < grants.size(); at++) {
            var grant = grants.get(at);
            var number = at + 1;
            if (grant.runsIn(first, last) && !(lacking && grant.paragraph().dayService())) {
                file.row((column, line) -> column(column, line, grant, month, last, number));
            }
        }
    }

    private void column(int column, LineBuffer line, Grant grant, Month month, int last, int number) {
        switch (column) {
            case 0 -> keys.write(grant.person(), line);
            case 1 -> line.text(grant.paragraph().code());
            case 2 -> line.text(grant.offer());
            case 3 -> line.text(grant.group());
            case 4 -> day(grant.waited() >= 0, grant.start() - grant.waited(), line);
            case 5 -> line.text(Days.text(grant.start()));
            case 6 -> day(grant.end() <= last, grant.end(), line);
            case 7 -> amount(grant.hundredths() > 0, grant.hundredths(), line);
            case 8 -> amount(grant.priced(), prices.of(grant, month.index()), line);
            case 9 -> line.text(grant.runner().code());
            case 10 -> line.text(grant.institution());
            case 11 -> line.text(grant.payer() == 0 ? "" : Integer.toString(grant.payer()));
            case 12 -> line.whole(grant.person().age(month));
            case 13 -> line.text(Ages.sex(grant.person().sex()));
            default -> line.whole(number);
        }
    }

    /** An end is not known before it comes. */
    private static void day(boolean known, int day, LineBuffer line) {
        if (known) {
            line.text(Days.text(day));
        }
    }

    private static void amount(boolean known, long hundredths, LineBuffer line) {
        if (known) {
            line.kroner(hundredths);
        }
    }
}
