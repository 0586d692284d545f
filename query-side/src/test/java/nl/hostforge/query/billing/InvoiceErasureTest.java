package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.FiscalRetentionEnded;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QuerySideTest
class InvoiceErasureTest {
    private static final List<String> PERSONAL = List.of("Anna", "anna", "Vries", "vries", "NL001234567B01", "snel");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private CustomerId customer;
    private OrderStory order;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        customer = new CustomerId(Ids.next());
        order = new OrderStory(vault, customer, 10001);
        playback.happen(customer, new CustomerStory(vault, customer).registered(Someone.anna()));
    }

    @Test
    void an_invoice_keeps_its_amounts_when_its_customer_is_erased_and_loses_the_name() {
        var anothers = new OrderStory(vault, new CustomerId(Ids.next()), 10002);
        playback.happen(anothers.id, anothers.created(), anothers.approved(), anothers.requested(INVOICE, 1));
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        var before = invoice();
        assertThat(search("vries")).hasSize(2);
        playback.happen(customer, erased());
        assertThat(invoice())
                .returns(null, InvoiceOverview::customerName)
                .returns(before.totals(), InvoiceOverview::totals)
                .returns("2026-0017", InvoiceOverview::number)
                .returns(InvoiceState.CREDITED, InvoiceOverview::state);
        assertThat(search("vries")).containsExactly(anothers.number.value());
    }

    @Test
    void after_an_erasure_no_trace_is_left_in_any_column() {
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        assertThat(everything()).contains("Anna");
        playback.happen(customer, erased());
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void the_buyer_of_an_issued_invoice_outlives_the_erasure_until_the_retention_ends() {
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        playback.happen(order.id, order.billed(Someone.anna(), 2026));
        var before = invoice();
        playback.happen(customer, erased());
        assertThat(invoice()).isEqualTo(before).returns("Anna de Vries", InvoiceOverview::customerName);
        assertThat(search("vries")).containsExactly(order.number.value());
        playback.happen(customer, new FiscalRetentionEnded(customer, 2026, true));
        assertThat(invoice()).isEqualTo(before);
        playback.happen(customer, new FiscalRetentionEnded(customer, 2026, false));
        assertThat(invoice())
                .returns(null, InvoiceOverview::customerName)
                .returns(before.totals(), InvoiceOverview::totals)
                .returns("2026-0017", InvoiceOverview::number);
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void a_buyer_who_comes_in_after_the_retention_ended_comes_in_blank() {
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        playback.happen(customer, erased(), new FiscalRetentionEnded(customer, 2026, false));
        playback.happen(order.id, order.billed(Someone.anna(), 2026));
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void a_rebuild_between_the_two_dates_shows_the_buyer_and_one_after_them_nobody() {
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        playback.happen(order.id, order.billed(Someone.anna(), 2026));
        playback.happen(customer, erased());
        vault.destroy(KeyRef.contact(customer));
        rebuildAsReadNow();
        assertThat(invoice().customerName()).isEqualTo("Anna de Vries");
        playback.happen(customer, new FiscalRetentionEnded(customer, 2026, false));
        vault.destroy(KeyRef.fiscal(customer, 2026));
        rebuildAsReadNow();
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    /** The rebuild's rows are those of the live generation, and its events are opened with the keys there are. */
    private void rebuildAsReadNow() {
        var live = playback.contents("invoice");
        var story = new OrderStory(vault, customer, 10001, order.id);
        var readAgain = new ArrayList<Object>(InvoiceEvents.oneOfEach(story));
        readAgain.add(story.billed(Someone.anna(), 2026));
        var log = playback.log().stream()
                .<DomainEventMessage<?>>map(
                        event -> event.getAggregateIdentifier().equals(order.id.toString())
                                ? playback.withPayload(event, readAgain.get((int) event.getSequenceNumber()))
                                : event)
                .toList();
        playback.rebuild("invoice", 500, log);
        assertThat(playback.contents("invoice")).isEqualTo(live);
    }

    @Test
    void an_invoice_that_is_asked_for_after_the_erasure_is_nobodys() {
        playback.happen(order.id, order.created(), order.approved());
        playback.happen(customer, erased());
        playback.happen(order.id, order.requested(INVOICE, 1));
        assertThat(invoice().customerName()).isNull();
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void an_order_that_comes_in_after_the_erasure_of_its_customer_comes_in_blank() {
        playback.happen(customer, erased());
        playback.happen(order.id, order.created(), order.approved(), order.requested(INVOICE, 1));
        assertThat(invoice().customerName()).isNull();
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void an_erasure_waits_for_an_invoice_that_is_just_asked_for() throws Exception {
        playback.happen(order.id, order.created(), order.approved());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new CountDownLatch(1);
            var mayEnd = new CountDownLatch(1);
            var asking = threads.submit(() -> transactions.executeWithoutResult(transaction -> {
                playback.happen(order.id, order.requested(INVOICE, 1));
                asked.countDown();
                await(mayEnd);
            }));
            await(asked);
            var erasure = threads.submit(() -> playback.happen(customer, erased()));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            mayEnd.countDown();
            asking.get(20, TimeUnit.SECONDS);
            erasure.get(20, TimeUnit.SECONDS);
        }
        assertThat(invoice().customerName()).isNull();
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void a_rebuild_after_the_keys_are_gone_gives_what_the_erasure_left() {
        playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
        playback.happen(customer, erased());
        var live = playback.contents("invoice");
        vault.destroy(KeyRef.contact(customer));
        var readAgain = InvoiceEvents.oneOfEach(new OrderStory(vault, customer, 10001, order.id));
        var log = playback.log().stream()
                .<DomainEventMessage<?>>map(
                        event -> event.getAggregateIdentifier().equals(order.id.toString())
                                ? playback.withPayload(event, readAgain.get((int) event.getSequenceNumber()))
                                : event)
                .toList();
        playback.rebuild("invoice", 500, log);
        assertThat(playback.contents("invoice")).isEqualTo(live);
    }

    private CustomerErased erased() {
        return new CustomerErased(customer, EmailClaimId.of("anna"));
    }

    private InvoiceOverview invoice() {
        return queries.answer(new FindInvoice(InvoiceId.ofOrder(order.id)))
                .orElseThrow()
                .overview();
    }

    private List<String> search(String text) {
        var filter = new InvoiceFilter(null, text, null, null, null);
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 10)).items().stream()
                .map(row -> row.orderNumber().value())
                .toList();
    }

    private String everything() {
        return playback.contents("invoice").toString();
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came");
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
