package nl.hostforge.app.bookkeeping;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a transfer over two invoices to a credit note, and to another invoice instead: all in the whole product. */
@HostForgeTest
class MoneyGoesOnTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** In a year of which nobody else issues anything; until then, a run's day is not past. */
    private static final LocalDate RUN = LocalDate.parse("2102-05-05");

    private static final ServicePeriod MONTH = new ServicePeriod(RUN, RUN.plusMonths(1));

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Test
    void money_is_paid_credited_and_spent_again_and_nothing_is_lost() {
        new PlacedOrders(commands).pendingHosting("geld.nl");
        var customer = PlacedOrders.customerOf("geld.nl");
        var first = issued(customer, RUN);
        var second = issued(customer, RUN.plusDays(1));

        // EUR 40 for two invoices of EUR 12.10, of which one is meant to get more than it needs
        commands.sendAndWait(new TakePayment(
                customer,
                payment("transfer"),
                Money.euro("40.00"),
                RUN,
                List.of(new PaymentShare(first, Money.euro("12.10")), new PaymentShare(second, Money.euro("20.00")))));
        within(
                PATIENCE,
                () -> assertThat(List.of(find(first), find(second)))
                        .allSatisfy(invoice ->
                                assertThat(invoice.overview().payment()).isEqualTo(PaymentState.PAID)));
        within(PATIENCE, () -> assertThat(balance(customer)).isEqualTo(Money.euro("15.80")));

        // half of the first is taken back: it was paid, so the customer has it
        commands.sendAndWait(new CreditInvoice(
                first, "half", RUN.plusDays(2), "Off line", List.of(new CreditedLine(1, Money.euro("5.00"))), null));
        within(
                PATIENCE,
                () -> assertThat(find(first).overview())
                        .returns(InvoiceState.PARTLY_CREDITED, InvoiceOverview::state)
                        .returns(Money.euro("6.05"), InvoiceOverview::credited));
        within(PATIENCE, () -> assertThat(balance(customer)).isEqualTo(Money.euro("21.85")));
        assertThat(find(first).creditNotes()).singleElement().returns("2102-000003", CreditNoteOverview::number);

        // the second is replaced by one of EUR 9.68, which the account pays
        InvoiceId note = commands.sendAndWait(new CreditInvoice(
                second,
                "replace",
                RUN.plusDays(2),
                "Wrong price",
                null,
                List.of(new CorrectedLine(1, Money.euro("8.00"), null, null))));
        var instead = InvoiceId.ofReissue(note);
        within(PATIENCE, () -> assertThat(find(second).overview().state()).isEqualTo(InvoiceState.CREDITED));
        within(PATIENCE, () -> assertThat(find(instead).overview().state()).isEqualTo(InvoiceState.ISSUED));
        within(PATIENCE, () -> assertThat(balance(customer)).isEqualTo(Money.euro("33.95")));
        assertThat(find(instead).replaces()).isEqualTo(second);
        commands.sendAndWait(new SpendBalance(customer, instead, payment("spent"), Money.euro("10.00")));
        within(PATIENCE, () -> assertThat(find(instead).overview().payment()).isEqualTo(PaymentState.PAID));
        within(PATIENCE, () -> assertThat(balance(customer)).isEqualTo(Money.euro("24.27")));
    }

    private InvoiceId issued(CustomerId customer, LocalDate day) {
        var id = InvoiceId.ofRun(customer, day);
        var price = Money.euro("10.00");
        var line = new DraftedLine(
                new InvoiceItem(new SubscriptionId(Ids.derived("test", customer + "/" + day)), MONTH),
                new InvoiceLine(ProductGroup.HOSTING, MONTH, 1, price, price, "Verlenging", "Renewal"));
        commands.sendAndWait(new DraftKnownLines(id, customer, day, List.of(line), DraftOccasion.REISSUE));
        within(PATIENCE, () -> assertThat(find(id).overview().state()).isEqualTo(InvoiceState.ISSUED));
        return id;
    }

    private InvoiceDetails find(InvoiceId id) {
        var found = queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join();
        assertThat(found).isPresent();
        return found.get();
    }

    private Money balance(CustomerId customer) {
        return queries.query(new FindBalance(customer), Money.class).join();
    }

    private static PaymentId payment(String name) {
        return PaymentId.ofAccount(Ids.derived("test", name));
    }
}
