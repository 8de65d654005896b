// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.MunicipalityCode;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The five key figures that somebody has on his front page, in the order in which he chose them. */
public final class Favourites {

    public static final int MOST = 5;

    /** A sixth is not taken: one sees at once that there is no room. */
    private static final String ADD = """
            INSERT INTO favourite (account, municipality, key_figure, added)
            SELECT :account, :own::integer, :figure, :now
            WHERE (SELECT count(*) FROM favourite WHERE account = :account) < :most
            ON CONFLICT DO NOTHING
            """;

    private final OwnRows rows;
    private final InstantSource clock;

    public Favourites(OwnRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public List<KeyFigureId> of(Viewer viewer) {
        return rows.as(
                viewer,
                database -> database.sql(
                                "SELECT key_figure FROM favourite WHERE account = :account ORDER BY added, key_figure")
                        .param("account", viewer.name())
                        .query((row, _) -> new KeyFigureId(row.getString("key_figure")))
                        .list());
    }

    /** False when there is no room. */
    public boolean add(Viewer viewer, KeyFigureId keyFigure) {
        return rows.as(viewer, database -> {
            database.sql(ADD)
                    .param("account", viewer.name())
                    .param(
                            "own",
                            Whose.municipality(viewer)
                                    .map(MunicipalityCode::value)
                                    .orElse(null),
                            Types.INTEGER)
                    .param("figure", keyFigure.value())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("most", MOST)
                    .update();
            return of(viewer).contains(keyFigure);
        });
    }

    public void remove(Viewer viewer, KeyFigureId keyFigure) {
        rows.as(
                viewer,
                database -> database.sql("DELETE FROM favourite WHERE account = :account AND key_figure = :figure")
                        .param("account", viewer.name())
                        .param("figure", keyFigure.value())
                        .update());
    }
}
