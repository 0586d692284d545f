package nl.hostforge.saga.billing;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Has what is sold to consumers elsewhere in the EU, and credited, counted towards the threshold of the One Stop Shop. */
final class OssCount {
    private OssCount() {}

    /**
     * @param document the invoice or credit note, which is counted once
     * @param net without VAT; below zero for what is credited
     * @return whether such sales bear their countries' VAT by now; no for another sale, which is not counted
     */
    static boolean count(CommandGateway commands, VatDecision vat, InvoiceId document, LocalDate date, Money net) {
        if (!vat.vatCase().isToConsumerElsewhere()) return false;
        return commands.sendAndWait(
                new CountCrossBorderSale(CrossBorderSalesId.of(date.getYear()), document, date, net));
    }
}
