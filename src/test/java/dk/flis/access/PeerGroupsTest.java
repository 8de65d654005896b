// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.access.PeerGroups.Change;
import dk.flis.access.PeerGroups.PeerGroup;
import dk.flis.command.Installation;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeerGroupsTest {

    @TempDir
    private static Path folder;

    private Installation installation;
    private PeerGroups groups;
    private List<UserName> users;

    @BeforeAll
    void open() {
        PreparedData.in(folder);
        installation = new Installation(folder, RealCatalogue::get, InstantSource.system());
        users = new DemoUsers(
                        installation.accounts(),
                        installation.passwords(),
                        installation.data().keys())
                .ensure(new MunicipalityCode(165), List.of("oekonomi")).stream()
                        .map(user -> new UserName(user.name()))
                        .toList();
        groups = installation.peerGroups();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void keepsAGroupChangesItAndForgetsIt() {
        var user = users.get(0);
        assertThat(groups.add(user, "Vestegnen", codes(151, 153))).isEqualTo(Change.DONE);
        var made = group(user, "Vestegnen");
        assertThat(made.members())
                .containsExactlyElementsOf(codes(151, 153).stream().sorted().toList());

        assertThat(groups.change(user, made.number(), "Vest", codes(153, 155))).isEqualTo(Change.DONE);
        assertThat(group(user, "Vest").members()).containsExactlyInAnyOrderElementsOf(codes(153, 155));

        assertThat(groups.remove(user, made.number())).isEqualTo(Change.DONE);
        assertThat(groups.of(user)).isEmpty();
        assertThat(groups.remove(user, made.number())).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void showsNobodyAnothersGroupAndLetsNobodyChangeIt() {
        var owner = users.get(0);
        var other = users.get(1);
        groups.add(owner, "Mine", codes(147));
        var number = group(owner, "Mine").number();

        assertThat(groups.of(other)).isEmpty();
        assertThat(groups.change(other, number, "Dine", codes(101))).isEqualTo(Change.UNKNOWN);
        assertThat(groups.remove(other, number)).isEqualTo(Change.UNKNOWN);
        assertThat(group(owner, "Mine").members()).containsExactlyElementsOf(codes(147));
        groups.remove(owner, number);
    }

    @Test
    void isKeptApartByPostgresqlToo() {
        var owner = users.get(0);
        groups.add(owner, "Bag muren", codes(147));
        var database = installation.database().client();

        assertThat(database.sql("SELECT count(*) FROM peer_group")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("SELECT count(*) FROM peer_group_member")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("DELETE FROM peer_group").update()).isZero();
        groups.remove(owner, group(owner, "Bag muren").number());
    }

    @Test
    void refusesASecondGroupOfTheSameNameAndOneTooMany() {
        var user = users.get(1);
        assertThat(groups.add(user, "Samme", codes(147))).isEqualTo(Change.DONE);
        assertThat(groups.add(user, "Samme", codes(101))).isEqualTo(Change.TAKEN);
        groups.add(user, "Anden", codes(101));
        assertThat(groups.change(user, group(user, "Anden").number(), "Samme", codes(101)))
                .isEqualTo(Change.TAKEN);

        for (var number = groups.of(user).size(); number < PeerGroups.MOST; number++) {
            groups.add(user, "Nr. " + number, codes(147));
        }
        assertThat(groups.add(user, "En for meget", codes(147))).isEqualTo(Change.FULL);
    }

    private PeerGroup group(UserName user, String name) {
        return groups.of(user).stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<MunicipalityCode> codes(int... codes) {
        return java.util.Arrays.stream(codes)
                .boxed()
                .flatMap(code -> Stream.of(new MunicipalityCode(code)))
                .collect(Collectors.toSet());
    }
}
