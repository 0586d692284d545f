package nl.hostforge.command.order;

import static nl.hostforge.command.order.Orders.fee;
import static nl.hostforge.command.order.Orders.hosting;
import static nl.hostforge.command.order.Orders.registration;
import static nl.hostforge.command.order.Orders.settings;
import static nl.hostforge.command.order.Orders.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.junit.jupiter.api.Test;

class ProvisioningPlanTest {
    private static final List<OrderLine> HOSTING_AND_NAME =
            List.of(hosting(1, "example.nl"), registration(2, "example.nl"), fee(3));

    @Test
    void the_customer_comes_first_then_hosting_domain_and_invoice_side_by_side_and_dns_last() {
        assertThat(plan(HOSTING_AND_NAME, DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL))
                .containsExactly(
                        step("SYNC_CUSTOMER"),
                        step("PROVISION_HOSTING/1", "SYNC_CUSTOMER"),
                        step("REGISTER_DOMAIN/2", "SYNC_CUSTOMER"),
                        step("CONFIGURE_DNS/2", "REGISTER_DOMAIN/2", "PROVISION_HOSTING/1"),
                        step("CREATE_INVOICE", "SYNC_CUSTOMER"));
    }

    @Test
    void a_zone_at_openprovider_does_not_wait_for_hosting() {
        assertThat(plan(HOSTING_AND_NAME, DnsAuthority.OPENPROVIDER, InvoiceMoment.ON_APPROVAL))
                .contains(step("CONFIGURE_DNS/2", "REGISTER_DOMAIN/2"));
    }

    @Test
    void a_name_alone_waits_for_no_hosting() {
        assertThat(plan(List.of(registration(1, "example.nl")), DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL))
                .containsExactly(
                        step("SYNC_CUSTOMER"),
                        step("REGISTER_DOMAIN/1", "SYNC_CUSTOMER"),
                        step("CONFIGURE_DNS/1", "REGISTER_DOMAIN/1"),
                        step("CREATE_INVOICE", "SYNC_CUSTOMER"));
    }

    @Test
    void a_transfer_takes_the_place_of_a_registration() {
        assertThat(plan(List.of(transfer(1, "example.nl")), DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL))
                .contains(step("TRANSFER_DOMAIN/1", "SYNC_CUSTOMER"), step("CONFIGURE_DNS/1", "TRANSFER_DOMAIN/1"));
    }

    @Test
    void an_invoice_when_delivered_waits_for_everything_else() {
        assertThat(plan(HOSTING_AND_NAME, DnsAuthority.PLESK, InvoiceMoment.WHEN_DELIVERED))
                .endsWith(step(
                        "CREATE_INVOICE",
                        "SYNC_CUSTOMER",
                        "PROVISION_HOSTING/1",
                        "REGISTER_DOMAIN/2",
                        "CONFIGURE_DNS/2"));
    }

    @Test
    void who_pays_first_is_invoiced_before_anything_is_provisioned() {
        assertThat(plan(HOSTING_AND_NAME, DnsAuthority.PLESK, InvoiceMoment.PAY_FIRST))
                .containsExactly(
                        step("SYNC_CUSTOMER"),
                        step("CREATE_INVOICE", "SYNC_CUSTOMER"),
                        step("PROVISION_HOSTING/1", "SYNC_CUSTOMER", "CREATE_INVOICE"),
                        step("REGISTER_DOMAIN/2", "SYNC_CUSTOMER", "CREATE_INVOICE"),
                        step("CONFIGURE_DNS/2", "REGISTER_DOMAIN/2", "PROVISION_HOSTING/1"));
    }

    private static List<PlannedStep> plan(List<OrderLine> lines, DnsAuthority authority, InvoiceMoment moment) {
        return ProvisioningPlan.of(lines, settings(authority, moment));
    }

    private static PlannedStep step(String id, String... waitsFor) {
        var parts = id.split("/");
        return new PlannedStep(
                new StepId(id),
                StepKind.valueOf(parts[0]),
                parts.length == 1 ? null : Integer.valueOf(parts[1]),
                Arrays.stream(waitsFor).map(StepId::new).toList());
    }
}
