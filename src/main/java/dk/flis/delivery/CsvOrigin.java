// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text in UTF-8.
 *
 * @param lines its physical lines
 */
record CsvOrigin(Path text, Header header, long lines, Findings findings) implements Origin {

    static Optional<CsvOrigin> of(Content content, PrivateFolder folder, Findings findings) throws IOException {
        var text = new Decode(folder, findings).utf8(content);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CsvOrigin(
                text.get(), Header.of(text.get()), content.survey().lines(), findings));
    }

    @Override
    public boolean fits(Layout layout) {
        return layout.fits(header);
    }

    @Override
    public Optional<Rows> rows(Session session, Recognised file, List<Field> fields, List<Integer> municipalities)
            throws IOException {
        var separator = new CheckHeader(file.layout(), findings).separator(header);
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        var columns = file.layout().header().size();
        var source = Rows.csv(text, separator.get(), columns, "");
        return loaded(new LoadRows(session, file, source, fields, municipalities), separator.get());
    }

    private Optional<Rows> loaded(LoadRows reading, char separator) throws IOException {
        try {
            var loaded = reading.run();
            // A line for the header and one for each row, or something shifts them.
            var straight = loaded.tally().rows() + 1 == lines;
            return Optional.of(
                    loaded.at(straight ? Lines.straight(2) : new WalkLines(separator, Set.of()).through(text)));
        } catch (SQLException problem) {
            return new CheckStructure(text, separator, findings).load(reading, problem);
        }
    }
}
