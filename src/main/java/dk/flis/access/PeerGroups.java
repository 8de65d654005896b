// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The groups of municipalities that users made for themselves; nobody sees another's. */
public final class PeerGroups {

    /** So many fit in a list that one can still read. */
    public static final int MOST = 50;

    public static final int LONGEST_NAME = 60;

    private static final String ALL = """
            SELECT g.number, g.name, m.municipality
            FROM peer_group g
            JOIN peer_group_member m ON m.peer_group = g.number
            WHERE g.account = :account
            ORDER BY lower(g.name), g.number, m.municipality
            """;

    private static final String ADD = """
            INSERT INTO peer_group (account, name) VALUES (:account, :name)
            ON CONFLICT (account, name) DO NOTHING
            RETURNING number
            """;

    private static final String RENAME = """
            UPDATE peer_group g SET name = :name
            WHERE g.account = :account AND g.number = :number
            AND NOT EXISTS (SELECT 1 FROM peer_group o WHERE o.account = :account AND o.name = :name AND o.number <> :number)
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    public PeerGroups(DataSource database) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public record PeerGroup(long number, String name, SortedSet<MunicipalityCode> members) {
        public PeerGroup {
            members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }
    }

    /** What became of a change. */
    public enum Change {
        DONE,
        /** He has another of that name. */
        TAKEN,
        /** He has as many as fit. */
        FULL,
        /** He has none of that number. */
        UNKNOWN
    }

    /** By name. */
    public List<PeerGroup> of(UserName account) {
        var groups = new LinkedHashMap<Long, PeerGroup>();
        mine(
                        account,
                        () -> database.sql(ALL)
                                .param("account", account.value())
                                .query((row, _) -> new PeerGroup(
                                        row.getLong("number"),
                                        row.getString("name"),
                                        new TreeSet<>(Set.of(new MunicipalityCode(row.getInt("municipality"))))))
                                .list())
                .forEach(one -> groups.merge(one.number(), one, PeerGroups::joined));
        return List.copyOf(groups.values());
    }

    public Change add(UserName account, String name, Set<MunicipalityCode> members) {
        if (of(account).size() >= MOST) {
            return Change.FULL;
        }
        return mine(account, () -> {
            var number = database.sql(ADD)
                    .param("account", account.value())
                    .param("name", name)
                    .query(Long.class)
                    .optional();
            number.ifPresent(made -> members(made, members));
            return number.isPresent() ? Change.DONE : Change.TAKEN;
        });
    }

    public Change change(UserName account, long number, String name, Set<MunicipalityCode> members) {
        if (find(account, number).isEmpty()) {
            return Change.UNKNOWN;
        }
        return mine(account, () -> {
            var renamed = database.sql(RENAME)
                    .param("account", account.value())
                    .param("number", number)
                    .param("name", name)
                    .update();
            if (renamed == 0) {
                return Change.TAKEN;
            }
            database.sql("DELETE FROM peer_group_member WHERE peer_group = :number")
                    .param("number", number)
                    .update();
            members(number, members);
            return Change.DONE;
        });
    }

    public Change remove(UserName account, long number) {
        int gone = mine(
                account,
                () -> database.sql("DELETE FROM peer_group WHERE account = :account AND number = :number")
                        .param("account", account.value())
                        .param("number", number)
                        .update());
        return gone == 0 ? Change.UNKNOWN : Change.DONE;
    }

    public Optional<PeerGroup> find(UserName account, long number) {
        return of(account).stream().filter(group -> group.number() == number).findFirst();
    }

    /** One transaction, in which row-level security shows that user's rows and no others. */
    private <T> T mine(UserName account, Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    database.sql("SELECT set_config('flis.account', :account, true)")
                            .param("account", account.value())
                            .query(String.class)
                            .single();
                    return work.get();
                }))
                .orElseThrow();
    }

    private void members(long number, Set<MunicipalityCode> members) {
        members.forEach(member -> database.sql("INSERT INTO peer_group_member VALUES (:number, :municipality)")
                .param("number", number)
                .param("municipality", member.value())
                .update());
    }

    private static PeerGroup joined(PeerGroup one, PeerGroup other) {
        var members = new TreeSet<>(one.members());
        members.addAll(other.members());
        return new PeerGroup(one.number(), one.name(), members);
    }
}
