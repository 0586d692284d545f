package nl.hostforge.messages.vat;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the sales to consumers elsewhere in the EU of one calendar year. */
public sealed interface CrossBorderSalesCommand {
    CrossBorderSalesId salesId();

    /**
     * Counts a sale; answers whether the threshold is crossed, by it or by one before ({@code Boolean}). A repeat gives
     * the same answer and changes nothing. From the crossing on nothing is counted, since nothing depends on it.
     *
     * @param date of the invoice, in Europe/Amsterdam
     * @param net in euros, without VAT; below zero for a credit note, which takes back what was counted
     */
    record CountCrossBorderSale(
            @TargetAggregateIdentifier CrossBorderSalesId salesId, InvoiceId invoiceId, LocalDate date, Money net)
            implements CrossBorderSalesCommand {}
}
