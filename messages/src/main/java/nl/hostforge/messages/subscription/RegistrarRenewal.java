package nl.hostforge.messages.subscription;

import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;

/**
 * A year of a domain name that its customer was asked for, and how its renewal at the registry stands.
 *
 * @param lineNumber the line of the order that the name comes from
 * @param period the year; the name expires on its first day unless it is renewed
 * @param invoiceId the invoice that asked for it first
 * @param changeId names the renewal at the order: the same for the same year, so that it is asked for once
 * @param paid whether an invoice that asks for it is paid
 * @param warned whether staff was told that it is not
 */
public record RegistrarRenewal(
        SubscriptionId subscriptionId,
        CustomerId customerId,
        OrderId orderId,
        int lineNumber,
        DomainName domainName,
        ServicePeriod period,
        InvoiceId invoiceId,
        ServiceChangeId changeId,
        boolean paid,
        boolean warned,
        RegistrarRenewalState state) {}
