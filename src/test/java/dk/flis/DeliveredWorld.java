// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.command.Installation;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.HoldReferences;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.Period;
import dk.flis.store.PreparedData;
import dk.flis.store.Receipt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An installation into which files were delivered by the doors that suppliers use, and which has published. */
final class DeliveredWorld implements AutoCloseable {

    private static final Viewer OPERATOR = new Viewer.Operator("test");

    private final Installation installation;
    private final Figures figures;

    /** @param folder for its data; made */
    DeliveredWorld(Path folder, Path catalogue, List<Path> files) {
        this(new Installation(PreparedData.in(folder).root(), catalogue, () -> Instant.parse("2026-01-15T12:00:00Z")));
        deliver(files);
        permit();
        installation.publish().run(installation.store(), false, _ -> {});
    }

    /** One that has published. */
    DeliveredWorld(Installation installation) {
        this.installation = installation;
        this.figures = new Figures(
                installation.catalogue(),
                installation.data().marts(),
                installation.store().publications()::latest);
    }

    private void deliver(List<Path> files) {
        var receipts = new ArrayList<Receipt>();
        installation.store().deliverMany().deliver(files, "test", receipts::add);
        assertThat(receipts)
                .hasSameSizeAs(files)
                .allSatisfy(receipt -> assertThat(receipt).isInstanceOf(Receipt.Accepted.class));
    }

    private void permit() {
        var catalogue = installation.catalogue();
        for (var municipality : catalogue.municipalities().keySet()) {
            catalogue.areas().forEach(area -> installation.permissions().grant(municipality, area.id(), "test"));
        }
    }

    Cell cell(String keyFigure, Place place, String period) {
        return cell(keyFigure, place, period, Prices.CURRENT);
    }

    Cell cell(String keyFigure, Place place, String period, Prices prices) {
        var asked = new Question(
                List.of(new KeyFigureId(keyFigure)),
                List.of(place),
                List.of(Period.parse(period).orElseThrow()),
                prices);
        return figures.read(OPERATOR, asked).cells().getFirst();
    }

    List<HoldReferences.Held> references() {
        return new HoldReferences(installation.catalogue(), figures)
                .held(OPERATOR, figures.latest().orElseThrow());
    }

    Figures figures() {
        return figures;
    }

    Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        installation.close();
    }
}
