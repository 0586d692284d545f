package nl.hostforge.saga.billing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long customers have to pay what we number ({@code hostforge.provisioning.*}), as for the invoices that the
 * bookkeeping numbers.
 *
 * @param daysToPay from an invoice's date on
 */
@ConfigurationProperties("hostforge.provisioning")
record PaymentTerm(@DefaultValue("14") int daysToPay) {}
