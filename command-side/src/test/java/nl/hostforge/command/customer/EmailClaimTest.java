package nl.hostforge.command.customer;

import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimEvent.EmailClaimed;
import nl.hostforge.messages.customer.EmailClaimEvent.EmailReleased;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class EmailClaimTest {
    private static final EmailClaimId ID = EmailClaimId.of("7f3a");
    private static final CustomerId ANNA = new CustomerId(Ids.derived("customer", "anna"));
    private static final CustomerId BRAM = new CustomerId(Ids.derived("customer", "bram"));

    private final AggregateTestFixture<EmailClaim> emailClaim = new AggregateTestFixture<>(EmailClaim.class);

    @Test
    void a_free_address_becomes_the_claimants() {
        emailClaim
                .givenNoPriorActivity()
                .when(new ClaimEmail(ID, ANNA))
                .expectEvents(new EmailClaimed(ID, ANNA))
                .expectResultMessagePayload(ANNA);
    }

    @Test
    void claiming_twice_is_news_once() {
        emailClaim
                .given(new EmailClaimed(ID, ANNA))
                .when(new ClaimEmail(ID, ANNA))
                .expectNoEvents()
                .expectResultMessagePayload(ANNA);
    }

    @Test
    void who_comes_second_is_told_the_owner() {
        emailClaim
                .given(new EmailClaimed(ID, ANNA))
                .when(new ClaimEmail(ID, BRAM))
                .expectNoEvents()
                .expectResultMessagePayload(ANNA);
    }

    @Test
    void the_owner_gives_the_address_back_once() {
        emailClaim
                .given(new EmailClaimed(ID, ANNA))
                .when(new ReleaseEmail(ID, ANNA))
                .expectEvents(new EmailReleased(ID, ANNA));
        new AggregateTestFixture<>(EmailClaim.class)
                .given(new EmailClaimed(ID, ANNA), new EmailReleased(ID, ANNA))
                .when(new ReleaseEmail(ID, ANNA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_gives_back_what_is_anothers() {
        emailClaim
                .given(new EmailClaimed(ID, ANNA))
                .when(new ReleaseEmail(ID, BRAM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_released_address_can_be_claimed_by_another() {
        emailClaim
                .given(new EmailClaimed(ID, ANNA), new EmailReleased(ID, ANNA))
                .when(new ClaimEmail(ID, BRAM))
                .expectEvents(new EmailClaimed(ID, BRAM))
                .expectResultMessagePayload(BRAM);
    }
}
