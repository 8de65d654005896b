// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.portal.PublishingRule.Due;
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
        assertThat(due(NOON, NOON.minusSeconds(299))).isEqualTo(Due.NOTHING);
        assertThat(due(NOON, NOON.minusSeconds(300))).isEqualTo(Due.ORDINARY);
    }

    @Test
    void doesNothingWhenTheNewestDeliveryIsPublished() {
        assertThat(due(NOON, EARLIER.at().minusSeconds(600))).isEqualTo(Due.NOTHING);
        assertThat(PublishingRule.due(NOON, Optional.empty(), Optional.empty(), List.of()))
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void doesNotTryTheSameDeliveriesTwice() {
        var accepted = NOON.minusSeconds(600);

        assertThat(PublishingRule.due(NOON, Optional.of(accepted), Optional.of(accepted), List.of(MONTHLY, EARLIER)))
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void publishesTheFirstPublicationOfAll() {
        assertThat(PublishingRule.due(NOON, Optional.of(NOON.minusSeconds(301)), Optional.empty(), List.of()))
                .isEqualTo(Due.ORDINARY);
    }

    @Test
    void makesTheMonthlyEditionAtSixDanishTime() {
        // 1 December is winter time: six in Copenhagen is five in Greenwich; 1 June is summer time.
        assertThat(monthly("2026-12-01T04:59:59Z")).isEqualTo(Due.NOTHING);
        assertThat(monthly("2026-12-01T05:00:00Z")).isEqualTo(Due.MONTHLY);
        assertThat(monthly("2027-06-01T03:59:59Z")).isEqualTo(Due.NOTHING);
        assertThat(monthly("2027-06-01T04:00:00Z")).isEqualTo(Due.MONTHLY);
        assertThat(monthly("2026-12-03T12:00:00Z")).isEqualTo(Due.MONTHLY);
    }

    @Test
    void makesOneMonthlyEditionAMonth() {
        var made = publication("2026-12-01T05:00:20Z", true);

        assertThat(PublishingRule.due(
                        Instant.parse("2026-12-01T05:01:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(MONTHLY, EARLIER, made)))
                .isEqualTo(Due.NOTHING);
    }

    @Test
    void makesNoMonthlyEditionOfAnInstallationBegunSince() {
        assertThat(PublishingRule.due(NOON, Optional.empty(), Optional.empty(), List.of(EARLIER)))
                .isEqualTo(Due.NOTHING);
    }

    private static Due due(Instant now, Instant accepted) {
        return PublishingRule.due(now, Optional.of(accepted), Optional.empty(), List.of(MONTHLY, EARLIER));
    }

    private static Due monthly(String now) {
        return PublishingRule.due(Instant.parse(now), Optional.empty(), Optional.empty(), List.of(MONTHLY, EARLIER));
    }

    private static Publication publication(String at, boolean monthly) {
        return new Publication(1, Instant.parse(at), monthly, "catalogue", "mart");
    }
}
