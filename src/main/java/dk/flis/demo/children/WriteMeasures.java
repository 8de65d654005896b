// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes the measures that ran in a month, as known at its end. */
final class WriteMeasures {

    static final List<String> COLUMNS = List.of(
            "barn",
            "paragraf",
            "type",
            "gruppering",
            "start",
            "slut",
            "forloeb_start",
            "ophoer",
            "sted",
            "beliggenhedskommune",
            "leverandoer",
            "betalingskommune",
            "handlekommune",
            "institution",
            "alder",
            "koen",
            "pris",
            "registrering");

    private static final int OLDEST = 22;

    /** Prices are agreed in whole hundreds of kroner. */
    private static final long STEP = 10_000;

    private final Office office;
    private final Month month;
    private final int last;
    private final double index;

    WriteMeasures(Office office, Month month) {
        this.office = office;
        this.month = month;
        this.last = Days.last(month);
        this.index = CountryAccounts.index(month.year());
    }

    void write(DeliveryFile file, List<Episode> episodes) throws IOException {
        for (var episode : episodes) {
            file.row((column, line) -> column(column, line, episode));
        }
    }

    private void column(int column, LineBuffer line, Episode episode) {
        switch (column) {
            case 0 -> line.padded(episode.child().number(), 10);
            case 1 -> line.text(Law.paragraph(episode, month));
            case 2 -> line.text(episode.measure().type());
            case 3 -> line.text(episode.measure().group());
            case 4 -> Days.write(episode.start(), line);
            case 5, 7 -> ended(column, line, episode);
            case 6 -> course(line, episode);
            case 8, 9, 10, 13 -> place(column, line, episode);
            case 11 -> line.whole(episode.payer());
            case 12 -> line.whole(office.town().code());
            case 14 -> line.whole(Math.min(OLDEST, episode.child().age(month)));
            case 15 -> line.text(episode.child().sex() == 0 ? "K" : "M");
            case 16 -> price(line, episode);
            default -> line.whole(episode.number());
        }
    }

    /** What will end later is not known yet. */
    private void ended(int column, LineBuffer line, Episode episode) {
        if (episode.end() > last) {
            return;
        }
        if (column == 5) {
            Days.write(episode.end(), line);
        } else {
            line.text(episode.cause());
        }
    }

    private static void course(LineBuffer line, Episode episode) {
        if (episode.course() < episode.start()) {
            Days.write(episode.course(), line);
        }
    }

    private static void place(int column, LineBuffer line, Episode episode) {
        episode.place().ifPresent(place -> {
            switch (column) {
                case 8 -> line.text(place.number());
                case 9 -> line.text(place.municipality() == 0 ? "" : String.valueOf(place.municipality()));
                case 10 -> line.text(place.provider());
                default -> line.text(place.institution().orElse(""));
            }
        });
    }

    private void price(LineBuffer line, Episode episode) {
        if (!office.stories().knowsPrices(office.town(), month)) {
            return;
        }
        var measure = episode.measure();
        var oere = measure.price()
                * 100
                * index
                * episode.dearness()
                * office.need().price(measure.field());
        line.kroner(Math.round(oere / STEP) * STEP);
    }
}
