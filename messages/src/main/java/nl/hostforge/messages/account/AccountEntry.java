package nl.hostforge.messages.account;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * One movement on a customer's account.
 *
 * @param amount below zero where the money went from the account
 * @param day the day that the money came in or went back to the customer, else the one on which it moved
 * @param balance what was on the account after it
 * @param invoiceId where it came from or went to; null where that is the customer
 * @param name what the payment, credit or refund is called
 */
public record AccountEntry(
        long sequence,
        AccountEntryKind kind,
        Money amount,
        LocalDate day,
        Instant recordedAt,
        Money balance,
        InvoiceId invoiceId,
        String name) {}
