package nl.hostforge.command.order;

import java.time.Duration;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.StepKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How approved orders are provisioned. A change concerns orders that are approved from then on.
 *
 * @param dnsAuthority whose name servers answer for the domains
 * @param invoiceMoment when an order is invoiced
 * @param stepLimit after this time a step that is still unfinished is shown to staff
 * @param transferLimit the same for a domain transfer, for which the losing registrar alone has five days (ICANN Transfer
 *     Policy, section I.A.3.5)
 */
@ConfigurationProperties("hostforge.provisioning")
public record ProvisioningSettings(
        @DefaultValue("PLESK") DnsAuthority dnsAuthority,
        @DefaultValue("ON_APPROVAL") InvoiceMoment invoiceMoment,
        @DefaultValue("1h") Duration stepLimit,
        @DefaultValue("10d") Duration transferLimit) {

    Duration limitOf(StepKind kind) {
        return kind == StepKind.TRANSFER_DOMAIN ? transferLimit : stepLimit;
    }
}
