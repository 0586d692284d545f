package nl.hostforge.app.claims;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HostForgeTest
class ClaimsTest {
    private static final OrderId ANOTHER = new OrderId(Ids.derived("test", "another order"));

    @Autowired
    CommandGateway commands;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Test
    void the_name_of_a_rejected_order_can_be_ordered_again() {
        var claim = DomainClaimId.of(vault, new DomainName("akkerwinde.nl"));
        var order = new PlacedOrders(commands).pendingHostingAndDomain("akkerwinde.nl");
        eventually(() -> assertThat(eventsOf(claim)).contains("domain-claim.DomainClaimConfirmed"));
        var afterTheHour = Instant.now().plusSeconds(4_000);
        assertThatThrownBy(() -> commands.sendAndWait(new ClaimDomain(claim, ANOTHER, afterTheHour)))
                .isInstanceOf(CommandExecutionException.class);

        var customer = PlacedOrders.customerOf("akkerwinde.nl");
        commands.sendAndWait(new RejectOrder(order, null, Personal.of(KeyRef.contact(customer), "Niet leverbaar.")));

        eventually(() -> assertThat(eventsOf(claim)).contains("domain-claim.DomainClaimReleased"));
        commands.sendAndWait(new ClaimDomain(claim, ANOTHER, Instant.now()));
    }

    private List<String> eventsOf(DomainClaimId claim) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(claim.value())
                .query(String.class)
                .list();
    }
}
