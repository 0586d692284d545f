package nl.hostforge.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.account.AccountEvent;
import nl.hostforge.messages.account.AccountEvent.AccountCredited;
import nl.hostforge.messages.account.AccountEvent.AccountRefunded;
import nl.hostforge.messages.account.AccountEvent.AccountSpent;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountEvent.PaymentUndone;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.account.AccountQuery.FindAccountTimeline;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class AccountTimelineTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Autowired
    EventStore log;

    @Autowired
    AccountTimelines timelines;

    private final CustomerId customer = new CustomerId(Ids.next());
    private final InvoiceId invoice = InvoiceId.ofRun(customer, DAY);
    private final PaymentId payment = PaymentId.ofAccount(Ids.derived("test", "payment"));

    @Test
    void each_event_says_what_came_or_went_and_what_is_left() {
        happen(
                new PaymentTaken(
                        customer,
                        payment,
                        euro("100.00"),
                        DAY,
                        List.of(new PaymentShare(invoice, euro("24.20"))),
                        euro("100.00")),
                new AccountSpent(customer, invoice, payment, euro("24.20"), euro("75.80")),
                new AccountCredited(customer, invoice, "key", euro("4.20"), euro("80.00")),
                new AccountRefunded(customer, "refund", euro("70.00"), DAY.plusDays(1), euro("10.00")),
                new PaymentUndone(customer, payment, euro("10.00"), euro("0.00")));
        assertThat(sentences(Language.ENGLISH))
                .containsExactly(
                        "€100.00 came in on 2026-11-23; the account stands at €100.00.",
                        "€24.20 of the account is to pay an invoice; it stands at €75.80.",
                        "€4.20 of an invoice was put on the account, which stands at €80.00.",
                        "€70.00 was paid back to the customer on 2026-11-24; the account stands at €10.00.",
                        "€10.00 that was recorded by mistake was taken back; the account stands at €0.00.");
        assertThat(sentences(Language.DUTCH))
                .contains("€\u00a070,00 is op 2026-11-24 aan de klant terugbetaald; het tegoed is €\u00a010,00.");
    }

    @Test
    void an_account_that_was_never_used_has_no_history() {
        assertThat(sentences(Language.DUTCH)).isEmpty();
    }

    private List<String> sentences(Language language) {
        return timelines.answer(new FindAccountTimeline(customer, language)).entries().stream()
                .map(TimelineEntry::sentence)
                .toList();
    }

    private void happen(AccountEvent... events) {
        var sequence = 0;
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>(
                    "CustomerAccount",
                    AccountId.of(customer).toString(),
                    sequence++,
                    event,
                    MetaData.emptyInstance(),
                    Ids.next().toString(),
                    Instant.parse("2026-11-23T12:00:00Z")));
    }

    private static Money euro(String amount) {
        return Money.euro(amount);
    }
}
