package nl.hostforge.messages.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatCase;

/**
 * One line of the journal. Exactly one of debit and credit is above zero. An entry is the lines of one event that share
 * its number; each entry is balanced.
 *
 * @param position the event's place in the log
 * @param entry number of the entry among those of the event, from 1
 * @param line number of the line within its entry, from 1
 * @param eventId the event's own id
 * @param effectiveOn the day that it counts on, in Europe/Amsterdam; later than today for what is still to be released
 * @param bookedAt when the event happened, which is when this became known
 * @param account code of the account, for instance {@code receivable} or {@code vat-payable/1a/NL/21}
 * @param group null where it is about no product
 * @param invoiceId the invoice that it is about; null for money that is on a customer's balance
 * @param document the legal number of the invoice, or of the credit note; null where nobody told it
 * @param vatCase null where no VAT was decided, as for a payment; likewise the next three
 * @param vatBox where the sale is declared
 * @param vatCountry whose VAT it is (ISO 3166-1 alpha-2)
 * @param vatRate in percent
 * @param rules version of the posting rules that made it
 */
public record JournalLine(
        long position,
        int entry,
        int line,
        String eventId,
        LocalDate effectiveOn,
        Instant bookedAt,
        EntryKind kind,
        String account,
        AccountKind accountKind,
        ProductGroup group,
        Money debit,
        Money credit,
        CustomerId customerId,
        InvoiceId invoiceId,
        String document,
        VatCase vatCase,
        VatBox vatBox,
        String vatCountry,
        BigDecimal vatRate,
        int rules) {}
