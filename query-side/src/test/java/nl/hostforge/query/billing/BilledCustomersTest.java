package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.billing.InvoiceQuery.IsInvoiceIssued;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.RunInvoiceStory;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class BilledCustomersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final Instant FIRST = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    BilledCustomers customers;

    private final CustomerId id = new CustomerId(Ids.next());
    private RunInvoiceStory draft;
    private long next;

    @BeforeEach
    void draft() {
        draft = new RunInvoiceStory(vault, id);
    }

    @Test
    void somebody_in_the_netherlands_bears_dutch_vat() {
        happened(id, story().registered(Someone.anna()));
        assertThat(asked().vat().vatCase()).isEqualTo(VatCase.DOMESTIC);
        assertThat(asked().contact().known()).contains(Someone.anna());
        assertThat(asked().vatNumber()).isNull();
    }

    @Test
    void a_business_elsewhere_with_a_valid_number_accounts_for_it_itself() {
        var story = story();
        happened(id, story.registered(german(), "DE123456789"), story.valid());
        assertThat(asked().vat().vatCase()).isEqualTo(VatCase.REVERSE_CHARGE);
        assertThat(asked().vat().evidence())
                .containsEntry("viesConsultation", "WAPIAAAAW")
                .containsEntry("viesCheckedAt", CustomerStory.CHECKED.toString());
        assertThat(asked().vatNumber().known()).contains("DE123456789");
    }

    @Test
    void a_check_says_nothing_about_another_number() {
        var story = story();
        happened(id, story.registered(german(), "DE123456789"), story.valid(), story.renumbered("DE987654321"));
        assertThat(asked().vat().vatCase()).isEqualTo(VatCase.DOMESTIC_BELOW_OSS_THRESHOLD);
        assertThat(asked().vat().evidence()).doesNotContainKey("viesConsultation");
    }

    @Test
    void the_same_number_told_again_keeps_its_check() {
        var story = story();
        happened(id, story.registered(german(), "DE123456789"), story.valid(), story.renumbered("DE123456789"));
        assertThat(asked().vat().vatCase()).isEqualTo(VatCase.REVERSE_CHARGE);
    }

    @Test
    void what_happened_after_is_left_out() {
        var story = story();
        happened(id, story.registered(Someone.anna()), story.changed(german()));
        var before = customers.answer(new FindBilledCustomer(id, draft.id, FIRST, DAY));
        assertThat(before.vat().vatCase()).isEqualTo(VatCase.DOMESTIC);
        assertThat(asked().contact().known()).contains(german());
    }

    @Test
    void the_rate_is_that_of_the_invoices_day() {
        happened(id, story().registered(Someone.anna()));
        assertThat(asked().vat().ratePercent()).isEqualByComparingTo(new BigDecimal("21"));
        assertThat(asked().vat().evidence()).containsEntry("rateOn", DAY.toString());
    }

    @Test
    void a_draft_comes_to_what_its_lines_say() {
        happened(id, story().registered(Someone.anna()));
        assertThat(asked().net()).isEqualTo(Money.noEuro());
        happened(draft.id, draft.untilIssued().toArray());
        assertThat(asked().net()).isEqualTo(RunInvoiceStory.totals().net());
    }

    @Test
    void of_somebody_erased_nothing_is_decided() {
        vault.destroy(KeyRef.contact(id));
        happened(id, story().registered(Someone.anna()));
        assertThat(asked().contact().isErased()).isTrue();
        assertThat(asked().vat()).isNull();
    }

    @Test
    void an_invoice_is_issued_once_its_stream_says_so() {
        assertThat(customers.answer(new IsInvoiceIssued(draft.id))).isFalse();
        var events = draft.untilIssued();
        happened(draft.id, events.subList(0, 6).toArray());
        assertThat(customers.answer(new IsInvoiceIssued(draft.id))).isFalse();
        happened(draft.id, draft.issued());
        assertThat(customers.answer(new IsInvoiceIssued(draft.id))).isTrue();
    }

    private CustomerStory story() {
        return new CustomerStory(vault, id);
    }

    private BilledCustomer asked() {
        return customers.answer(new FindBilledCustomer(id, draft.id, Instant.parse("2026-11-29T00:00:00Z"), DAY));
    }

    private static ContactDetails german() {
        return new ContactDetails(
                CustomerKind.COMPANY,
                "Anna",
                "Schmidt",
                "Schmidt GmbH",
                null,
                "anna@schmidt.example",
                "+4930123456",
                new PostalAddress("Unter den Linden", "1", null, "10117", "Berlin", "DE"),
                Language.ENGLISH);
    }

    private void happened(Object stream, Object... events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>(
                    "Stream",
                    stream.toString(),
                    next,
                    event,
                    MetaData.emptyInstance(),
                    Ids.next().toString(),
                    FIRST.plusSeconds(next++)));
    }
}
