package nl.hostforge.messages.vat;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.money.Money;
import org.axonframework.serialization.Revision;

/** What can happen to the sales to consumers elsewhere in the EU of one calendar year. */
public sealed interface CrossBorderSalesEvent {
    CrossBorderSalesId salesId();

    InvoiceId invoiceId();

    /**
     * A sale counts towards the threshold.
     *
     * @param date of the invoice, in Europe/Amsterdam
     * @param net without VAT; below zero for a credit note
     * @param total of the year with it
     */
    @StoredAs("cross-border-sales.CrossBorderSaleCounted")
    @Revision("1")
    record CrossBorderSaleCounted(
            CrossBorderSalesId salesId, InvoiceId invoiceId, LocalDate date, Money net, Money total)
            implements CrossBorderSalesEvent {}

    /**
     * A sale took the year over the threshold. From that sale on, to the end of the year after, such sales bear the VAT
     * of the customer's country (art. 59c Directive 2006/112).
     *
     * @param invoiceId the sale
     * @param date of its invoice, in Europe/Amsterdam
     * @param total of the year with it, without VAT
     */
    @StoredAs("cross-border-sales.OssThresholdCrossed")
    @Revision("1")
    record OssThresholdCrossed(CrossBorderSalesId salesId, InvoiceId invoiceId, LocalDate date, Money total)
            implements CrossBorderSalesEvent {}
}
