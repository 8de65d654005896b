// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static dk.flis.operation.DeliveringWorld.slice;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.delivery.Finding.Severity;
import dk.flis.store.DecideByHand;
import dk.flis.store.DecideByHand.By;
import dk.flis.store.DecideByHand.Kind;
import dk.flis.store.Delivered.State;
import dk.flis.store.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about deliveries, over the real checks. */
class DecidedByHandTest {

    private static final By ANNE = new By("anne", "Controller", "Kassen var lukket i juli.");

    @TempDir
    Path folder;

    private DeliveringWorld world;
    private DecideByHand decide;

    @BeforeEach
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        decide = world.installation.store().decideByHand();
        world.permit(FREDERIKSBERG);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void acceptsWithACommentWhatOnlyACheckRejectsThatLetsHim() {
        var rejected = world.deliver(FREDERIKSBERG, "2025-03", "1;0,00;;A1").number();
        assertThat(world.find(rejected).state()).isEqualTo(State.REJECTED);
        assertThat(decide.mayAccept(rejected)).isTrue();

        var receipt = decide.accept(rejected, ANNE);

        assertThat(receipt).get().isInstanceOf(Receipt.Accepted.class);
        assertThat(world.find(rejected).state()).isEqualTo(State.ACCEPTED);
        assertThat(world.installation.store().findings().groups(rejected))
                .singleElement()
                .satisfies(group -> assertThat(group.severity()).isEqualTo(Severity.WARNING));
        assertThat(decide.of(rejected)).singleElement().satisfies(decided -> {
            assertThat(decided.kind()).isEqualTo(Kind.ACCEPTED);
            assertThat(decided.by()).isEqualTo(ANNE);
        });
    }

    @Test
    void acceptsNothingThatHasAnotherFault() {
        var faulty = world.deliver(FREDERIKSBERG, "2025-03", "1;0,00;;A1", "9;0,00;;A2")
                .number();

        assertThat(decide.mayAccept(faulty)).isFalse();
        assertThat(decide.accept(faulty, ANNE)).isEmpty();
        assertThat(world.find(faulty).state()).isEqualTo(State.REJECTED);
        assertThat(decide.of(faulty)).isEmpty();
    }

    @Test
    void keepsTheOrderOfReceiptForWhatWasAcceptedByHand() {
        var rejected = world.deliver(FREDERIKSBERG, "2025-03", "1;0,00;;A1").number();
        var later = world.deliver(FREDERIKSBERG, "2025-03", "1;7,00;;A1").number();

        decide.accept(rejected, ANNE);

        assertThat(world.find(rejected).state()).isEqualTo(State.SUPERSEDED);
        assertThat(world.find(later).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void finishesAnAcceptanceWhoseProgramWasKilled() {
        var rejected = world.deliver(FREDERIKSBERG, "2025-03", "1;0,00;;A1").number();
        // As the first transaction of accepting leaves it.
        world.installation
                .database()
                .client()
                .sql("""
                        WITH gone AS (DELETE FROM finding WHERE delivery = :number), said AS (
                            INSERT INTO delivery_decision VALUES (:number, 'accepted', now(), 'anne', 'Controller', 'Jo'))
                        UPDATE delivery SET state = 'received', worker = 'dræbt', decided_at = NULL WHERE number = :number
                        """)
                .param("number", rejected)
                .update();

        world.installation.store().takeUp().run(_ -> {});

        assertThat(world.find(rejected).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void takesADeliveryBackFromTheNextPublicationOn() {
        var number = world.deliver(FREDERIKSBERG, "2025-03", "1;100,00;;A1").number();
        world.publish();
        var publications = world.installation.store().publications();
        assertThat(publications.snapshot(publications.latest().orElseThrow()).slices())
                .containsExactly(slice(FREDERIKSBERG, "2025-03"));

        assertThat(decide.withdraw(number, ANNE)).isTrue();
        world.publish();

        assertThat(publications.snapshot(publications.latest().orElseThrow()).slices())
                .isEmpty();
        assertThat(world.find(number).state()).isEqualTo(State.WITHDRAWN);
        assertThat(world.find(number).until()).hasValue(2);
        assertThat(decide.withdraw(number, ANNE)).as("once").isFalse();
    }

    @Test
    void letsTheOneBeforeCountAgain() {
        var first = world.deliver(FREDERIKSBERG, "2025-03", "1;100,00;;A1").number();
        var second = world.deliver(FREDERIKSBERG, "2025-03", "1;200,00;;A1").number();

        decide.withdraw(second, ANNE);

        assertThat(world.find(first).state()).isEqualTo(State.ACCEPTED);
        assertThat(world.find(second).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void takesTheSameFileInAgainAfterItWasTakenBack() {
        var first = world.deliver(FREDERIKSBERG, "2025-03", "1;100,00;;A1").number();
        decide.withdraw(first, ANNE);

        var again = world.deliver(FREDERIKSBERG, "2025-03", "1;100,00;;A1");

        assertThat(again).isInstanceOf(Receipt.Accepted.class);
        assertThat(world.find(again.number()).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void makesAWithdrawalAChangeThatIsPublished() {
        var number = world.deliver(FREDERIKSBERG, "2025-03", "1;100,00;;A1").number();
        world.at("2025-06-01T12:00:00Z");

        decide.withdraw(number, ANNE);

        assertThat(world.installation.store().publications().lastChanged()).contains(world.now);
    }
}
