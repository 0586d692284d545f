package nl.hostforge.app.bookkeeping;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatCase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From drafts to issued invoices, many at a time: each has a number, none is skipped, and an erasure leaves their buyers. */
@HostForgeTest
class SelfNumberedInvoicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** In a year of which nobody else issues anything; until then, a run's day is not past. */
    private static final LocalDate RUN = LocalDate.parse("2101-05-05");

    private static final ServicePeriod MONTH = new ServicePeriod(RUN, RUN.plusMonths(1));
    private static final int CUSTOMERS = 8;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Test
    void drafts_of_many_customers_become_invoices_with_unbroken_numbers() {
        var orders = new PlacedOrders(commands);
        IntStream.range(0, CUSTOMERS).forEach(number -> orders.pendingHosting(name(number)));
        var invoices = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> InvoiceId.ofRun(customer(number), RUN))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < CUSTOMERS; number++) {
                var customer = customer(number);
                threads.submit(() -> renew(customer));
            }
        }

        within(
                PATIENCE,
                () -> assertThat(invoices)
                        .allSatisfy(invoice ->
                                assertThat(find(invoice).overview().state()).isEqualTo(InvoiceState.ISSUED)));
        var series = InvoiceSeriesId.of(RUN.getYear());
        assertThat(invoices.stream().map(invoice -> find(invoice).overview().number()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CUSTOMERS)
                        .mapToObj(series::number)
                        .toList());
        within(PATIENCE, () -> assertThat(told(series)).isEqualTo(2L * CUSTOMERS));
        var first = find(invoices.getFirst());
        assertThat(first.vat().vatCase()).isEqualTo(VatCase.DOMESTIC);
        assertThat(first.overview())
                .returns(RUN, InvoiceOverview::issuedOn)
                .returns(RUN.plusDays(14), InvoiceOverview::dueOn)
                .satisfies(overview -> assertThat(overview.totals().gross()).isEqualTo(Money.euro("12.10")));

        var buyer = first.overview().customerName();
        assertThat(buyer).isNotBlank();
        commands.sendAndWait(new EraseCustomer(customer(0), null));
        within(PATIENCE, () -> assertThat(isGone(customer(0))).isTrue());
        assertThat(find(invoices.getFirst()).overview()).isEqualTo(first.overview());
    }

    private void renew(CustomerId customer) {
        var invoice = InvoiceId.ofRun(customer, RUN);
        var renewed = new InvoiceItem(new SubscriptionId(Ids.derived("test", customer + "/1")), MONTH);
        var ended = new InvoiceItem(new SubscriptionId(Ids.derived("test", customer + "/2")), MONTH);
        var price = Money.euro("10.00");
        commands.sendAndWait(new DraftInvoice(invoice, customer, RUN, List.of(renewed, ended)));
        commands.sendAndWait(new AddInvoiceLine(
                invoice,
                renewed,
                new InvoiceLine(ProductGroup.HOSTING, MONTH, 1, price, price, "Verlenging", "Renewal")));
        commands.sendAndWait(new DropInvoiceItem(invoice, ended, "subscription-ended"));
    }

    private InvoiceDetails find(InvoiceId id) {
        return queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .orElseThrow();
    }

    private long told(InvoiceSeriesId series) {
        return database.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(series.value())
                .query(Long.class)
                .single();
    }

    private boolean isGone(CustomerId customer) {
        return database.sql("select count(*) from personal_key where key_ref = ? and destroyed_at is null")
                .param("contact/" + customer)
                .query(Long.class)
                .single()
                .equals(0L);
    }

    private static CustomerId customer(int number) {
        return PlacedOrders.customerOf(name(number));
    }

    private static String name(int number) {
        return "verlenging-" + number + ".nl";
    }
}
