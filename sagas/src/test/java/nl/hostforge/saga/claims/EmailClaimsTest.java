package nl.hostforge.saga.claims;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class EmailClaimsTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final EmailClaimId OLD = EmailClaimId.of("old");
    private static final EmailClaimId NEW = EmailClaimId.of("new");

    private final CommandGateway commands = mock(CommandGateway.class);
    private final EmailClaims claims = new EmailClaims(commands);

    @Test
    void a_new_address_frees_the_former_and_is_held_itself() {
        when(commands.sendAndWait(new ClaimEmail(NEW, CUSTOMER))).thenReturn(CUSTOMER);
        claims.on(changed(NEW, OLD));
        var sent = inOrder(commands);
        sent.verify(commands).sendAndWait(new ReleaseEmail(OLD, CUSTOMER));
        sent.verify(commands).sendAndWait(new ClaimEmail(NEW, CUSTOMER));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void other_details_leave_the_claim_alone() {
        claims.on(changed(OLD, OLD));
        verifyNoInteractions(commands);
    }

    @Test
    void an_erased_customer_holds_no_address() {
        claims.on(new CustomerErased(CUSTOMER, OLD));
        verify(commands).sendAndWait(new ReleaseEmail(OLD, CUSTOMER));
        verifyNoMoreInteractions(commands);
    }

    private static CustomerDetailsChanged changed(EmailClaimId present, EmailClaimId former) {
        return new CustomerDetailsChanged(CUSTOMER, present, former, null, "digest");
    }
}
