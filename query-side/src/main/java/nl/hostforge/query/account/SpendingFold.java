package nl.hostforge.query.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountQuery.FindSpending;
import nl.hostforge.messages.account.CreditKey;
import nl.hostforge.messages.account.Spending;

/** Gathers, event by event, how far money of an account is that was to pay an invoice. */
final class SpendingFold {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final FindSpending asked;
    private final String rest;
    private LocalDate receivedOn;
    private LocalDate spentOn;
    private boolean givenBack;

    SpendingFold(FindSpending asked) {
        this.asked = asked;
        this.rest = CreditKey.ofRest(asked.invoiceId(), asked.paymentId());
    }

    void take(Object event, Instant at) {
        switch (event) {
            case PaymentTaken taken -> {
                if (taken.paymentId().equals(asked.paymentId())) receivedOn = taken.receivedOn();
            }
            case AccountSpent spent -> {
                if (isAskedFor(spent)) spentOn = LocalDate.ofInstant(at, AMSTERDAM);
            }
            case AccountCredited credited -> {
                if (credited.key().equals(rest)) givenBack = true;
            }
            default -> {
                // is about other money
            }
        }
    }

    private boolean isAskedFor(AccountSpent spent) {
        return spent.paymentId().equals(asked.paymentId()) && spent.invoiceId().equals(asked.invoiceId());
    }

    Spending result() {
        return new Spending(receivedOn == null ? spentOn : receivedOn, givenBack);
    }
}
