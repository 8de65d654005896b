// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.store.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Publication EARLIER = publication("2026-11-22T08:00:00Z", false);
    private static final Publication MONTHLY = publication("2026-11-01T05:00:10Z", true);

    @Test
    void waitsUntilDeliveriesHaveRestedFiveMinutes() {
        assertThat(rested(NOON.minusSeconds(299))).isFalse();
        assertThat(rested(NOON.minusSeconds(300))).isTrue();
    }

    @Test
    void doesNothingWhenTheNewestDeliveryIsPublished() {
        assertThat(rested(EARLIER.at().minusSeconds(600))).isFalse();
        assertThat(PublishingRule.rested(NOON, Optional.empty(), Optional.empty(), List.of()))
                .isFalse();
    }

    @Test
    void doesNotTryTheSameDeliveriesTwice() {
        var accepted = NOON.minusSeconds(600);

        assertThat(PublishingRule.rested(NOON, Optional.of(accepted), Optional.of(accepted), List.of(MONTHLY, EARLIER)))
                .isFalse();
    }

    @Test
    void publishesTheFirstPublicationOfAll() {
        assertThat(PublishingRule.rested(NOON, Optional.of(NOON.minusSeconds(301)), Optional.empty(), List.of()))
                .isTrue();
    }

    @Test
    void makesTheMonthlyEditionAtSixDanishTime() {
        // 1 December is winter time: six in Copenhagen is five in Greenwich; 1 June is summer time.
        assertThat(edition("2026-12-01T04:59:59Z")).isFalse();
        assertThat(edition("2026-12-01T05:00:00Z")).isTrue();
        assertThat(edition("2027-06-01T03:59:59Z")).isFalse();
        assertThat(edition("2027-06-01T04:00:00Z")).isTrue();
        assertThat(edition("2026-12-03T12:00:00Z")).isTrue();
    }

    @Test
    void makesOneMonthlyEditionAMonth() {
        var made = publication("2026-12-01T05:00:20Z", true);

        assertThat(PublishingRule.editionDue(Instant.parse("2026-12-01T05:01:00Z"), List.of(MONTHLY, EARLIER, made)))
                .isFalse();
    }

    @Test
    void makesNoMonthlyEditionOfAnInstallationBegunSince() {
        assertThat(PublishingRule.editionDue(NOON, List.of(EARLIER))).isFalse();
    }

    @Test
    void tellsWhenTheNextEditionIs() {
        assertThat(PublishingRule.nextEdition(NOON)).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(PublishingRule.nextEdition(Instant.parse("2026-12-01T04:00:00Z")))
                .isEqualTo("2026-12-01T05:00:00Z");
        assertThat(PublishingRule.nextEdition(Instant.parse("2027-03-01T05:00:00Z")))
                .isEqualTo("2027-04-01T04:00:00Z");
    }

    private static boolean rested(Instant accepted) {
        return PublishingRule.rested(NOON, Optional.of(accepted), Optional.empty(), List.of(MONTHLY, EARLIER));
    }

    private static boolean edition(String now) {
        return PublishingRule.editionDue(Instant.parse(now), List.of(MONTHLY, EARLIER));
    }

    private static Publication publication(String at, boolean monthly) {
        return new Publication(1, Instant.parse(at), monthly, "catalogue", "mart");
    }
}
