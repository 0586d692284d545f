package nl.hostforge.messages.billing;

import nl.hostforge.messages.identity.SubscriptionId;

/** What is to be on an invoice: one period of one subscription, which is invoiced once. */
public record InvoiceItem(SubscriptionId subscriptionId, ServicePeriod period) {}
