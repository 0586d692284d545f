package nl.hostforge.command.domain;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ConfirmDomainClaim;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimEvent;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimConfirmed;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimReleased;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimed;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class DomainClaimTest {
    private static final DomainClaimId ID = DomainClaimId.of("7f3a");
    private static final OrderId OURS = new OrderId(Ids.derived("order", "ours"));
    private static final OrderId OTHER = new OrderId(Ids.derived("order", "other"));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_free_name_is_claimed_once() {
        new AggregateTestFixture<>(DomainClaim.class)
                .givenNoPriorActivity()
                .when(new ClaimDomain(ID, OURS, NOON))
                .expectEvents(claimed(OURS));
        unchanged(after(claimed(OURS)).when(new ClaimDomain(ID, OURS, NOON)));
    }

    @Test
    void a_name_that_another_order_just_claimed_is_refused_for_an_hour() {
        refused(after(claimed(OTHER)).when(new ClaimDomain(ID, OURS, NOON)), "domain-already-ordered");
        refused(after(claimed(OTHER)).when(new ClaimDomain(ID, OURS, NOON.plus(HOUR))), "domain-already-ordered");
    }

    @Test
    void a_claim_that_nobody_confirmed_within_the_hour_may_be_taken_over() {
        var later = NOON.plus(HOUR).plusSeconds(1);
        after(claimed(OTHER)).when(new ClaimDomain(ID, OURS, later)).expectEvents(new DomainClaimed(ID, OURS, later));
    }

    @Test
    void a_confirmed_claim_lasts() {
        after(claimed(OURS)).when(new ConfirmDomainClaim(ID, OURS)).expectEvents(new DomainClaimConfirmed(ID, OURS));
        unchanged(after(claimed(OURS), new DomainClaimConfirmed(ID, OURS)).when(new ConfirmDomainClaim(ID, OURS)));
        refused(
                after(claimed(OURS), new DomainClaimConfirmed(ID, OURS))
                        .when(new ClaimDomain(ID, OTHER, NOON.plus(HOUR.multipliedBy(1000)))),
                "domain-already-ordered");
    }

    @Test
    void an_order_whose_claim_was_taken_over_cannot_confirm_it() {
        refused(after(claimed(OTHER), claimed(OURS)).when(new ConfirmDomainClaim(ID, OTHER)), "domain-already-ordered");
    }

    @Test
    void a_takeover_has_to_be_confirmed_anew() {
        after(claimed(OTHER), new DomainClaimConfirmed(ID, OTHER), new DomainClaimReleased(ID, OTHER), claimed(OURS))
                .when(new ConfirmDomainClaim(ID, OURS))
                .expectEvents(new DomainClaimConfirmed(ID, OURS));
    }

    @Test
    void a_name_is_released_once_and_can_then_be_claimed_by_another() {
        after(claimed(OURS)).when(new ReleaseDomain(ID, OURS)).expectEvents(new DomainClaimReleased(ID, OURS));
        unchanged(after(claimed(OURS), new DomainClaimReleased(ID, OURS)).when(new ReleaseDomain(ID, OURS)));
        after(claimed(OURS), new DomainClaimConfirmed(ID, OURS), new DomainClaimReleased(ID, OURS))
                .when(new ClaimDomain(ID, OTHER, NOON))
                .expectEvents(claimed(OTHER));
    }

    @Test
    void nobody_releases_what_another_order_holds() {
        unchanged(after(claimed(OTHER)).when(new ReleaseDomain(ID, OURS)));
    }

    @Test
    void a_released_claim_cannot_be_confirmed() {
        refused(
                after(claimed(OURS), new DomainClaimReleased(ID, OURS)).when(new ConfirmDomainClaim(ID, OURS)),
                "domain-not-claimed");
    }

    private static TestExecutor<DomainClaim> after(DomainClaimEvent... events) {
        return new AggregateTestFixture<>(DomainClaim.class).given(List.of(events));
    }

    private static DomainClaimed claimed(OrderId order) {
        return new DomainClaimed(ID, order, NOON);
    }
}
