// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a check reads what it will find at the door: its own dataset, and what it says that it requires. */
final class ReadByChecks {

    /** As the door has it: a row for each system that the register knows for the dataset. */
    static final String SENDER = """
            CREATE TABLE afsender (kildesystem VARCHAR, system VARCHAR, leverandoer VARCHAR, dataleverandoer VARCHAR,
                version VARCHAR)""";

    private static final JsonMapper JSON = new JsonMapper();

    private ReadByChecks() {}

    /** Makes what the check may read beside its dataset, and tells what else it reads. */
    static Optional<String> fault(Connection connection, Check check) {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP VIEW forrige AS SELECT * FROM "
                    + Engine.identifier(check.dataset().value()));
            var told = "SELECT json_serialize_sql(%s)".formatted(Engine.literal(check.query()));
            try (var rows = statement.executeQuery(told)) {
                rows.next();
                var read = tables(JSON.readTree(rows.getString(1)));
                // What is no SELECT gives none; then it is the statement that is wrong.
                return read.isEmpty() ? Optional.empty() : fault(check, read);
            }
        } catch (SQLException problem) {
            throw new EngineException("a check's SQL could not be looked at", problem);
        }
    }

    private static Optional<String> fault(Check check, Set<String> read) {
        return Stream.of(Knowledge.values())
                .filter(known -> read.remove(known.relation()) != check.requires(known))
                .findFirst()
                .map(known -> marking(check, known))
                .or(() -> read.stream()
                        .filter(name -> !name.equals(check.dataset().value()))
                        .findFirst()
                        .map(name -> "SQL'en læser '%s'; en kontrol læser kun sit eget datasæt, her '%s'"
                                .formatted(name, check.dataset())));
    }

    private static String marking(Check check, Knowledge known) {
        return check.requires(known)
                ? "kontrollen kræver %s, men SQL'en læser ikke '%s'".formatted(known.keyword(), known.relation())
                : "SQL'en læser '%s'; så skal kontrollen have kraever: %s".formatted(known.relation(), known.keyword());
    }

    /** The tables that a statement names, less those that it makes itself. */
    private static Set<String> tables(JsonNode statement) {
        var tables = new TreeSet<String>();
        statement.findParents("table_name").stream()
                .filter(node -> node.path("type").asString("").equals("BASE_TABLE"))
                .map(node -> node.path("table_name").asString(""))
                .forEach(tables::add);
        statement.findValues("cte_map").stream()
                .flatMap(made -> made.path("map").valueStream())
                .map(made -> made.path("key").asString(""))
                .forEach(tables::remove);
        return tables;
    }
}
