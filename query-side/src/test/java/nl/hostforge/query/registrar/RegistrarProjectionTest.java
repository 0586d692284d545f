package nl.hostforge.query.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindRegistrarRenewalsDue;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalUnpaid;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A domain name since 1 March 2026, whose second year was asked for three weeks before it begins. */
@QuerySideTest
class RegistrarProjectionTest {
    private static final BillingCycle CYCLE = new BillingCycle(day("2026-03-01"), Period.ofYears(1), 1);
    private static final LocalDate BEGINS = day("2027-03-01");
    private static final Money PRICE = Money.euro("9.99");

    @Autowired
    Playback playback;

    @Autowired
    Generations generations;

    @Autowired
    RegistrarQueries queries;

    private final OrderId order = new OrderId(Ids.next());
    private final CustomerId customer = new CustomerId(Ids.next());
    private final SubscriptionId id = SubscriptionId.ofLine(order, 2);
    private final InvoiceId invoice = InvoiceId.ofRun(customer, BEGINS);
    private final ServiceChangeId change = ServiceChangeId.ofRegistrarRenewal(id, BEGINS);

    @BeforeEach
    void aYearThatIsAskedFor() {
        playback.forgetEverything();
        happen(id, started(), renewed());
        happen(invoice, added(), issued());
    }

    @Test
    void a_year_that_is_not_paid_waits_and_expires_on_its_first_day() {
        assertThat(due(false)).isEmpty();
        assertThat(unpaid("2027-02-28")).isEmpty();
        assertThat(unpaid("2027-03-01")).singleElement().satisfies(it -> {
            assertThat(it.domainName().value()).isEqualTo("voorbeeld.nl");
            assertThat(it.orderId()).isEqualTo(order);
            assertThat(it.lineNumber()).isEqualTo(2);
            assertThat(it.period()).isEqualTo(CYCLE.period(1));
            assertThat(it.changeId()).isEqualTo(change);
            assertThat(it.warned()).isFalse();
        });
        happen(id, new SubscriptionRenewalUnpaid(id, customer, CYCLE.period(1)));
        assertThat(unpaid("2027-03-01").getFirst().warned()).isTrue();
    }

    @Test
    void an_issued_invoice_is_enough_where_it_is_asked_so() {
        assertThat(due(true)).hasSize(1);
    }

    @Test
    void a_year_that_is_paid_is_due_until_the_payment_turns_out_not_to_be_one() {
        happen(invoice, new InvoicePaid(invoice, customer));
        assertThat(due(false)).extracting(RegistrarRenewal::paid).containsExactly(true);
        assertThat(unpaid("2027-03-01")).isEmpty();
        happen(invoice, reversed());
        assertThat(due(false)).isEmpty();
        assertThat(unpaid("2027-03-01")).hasSize(1);
    }

    @Test
    void the_invoice_that_came_instead_pays_it_as_well() {
        var instead = InvoiceId.ofReissue(InvoiceId.ofCredit(invoice, 1));
        happen(
                instead,
                new InvoiceLineAdded(instead, customer, added().item(), added().line()),
                new InvoicePaid(instead, customer));
        assertThat(due(false)).hasSize(1);
    }

    @Test
    void what_the_order_was_asked_for_is_not_due_again_whatever_becomes_of_it() {
        happen(invoice, new InvoicePaid(invoice, customer));
        happen(order, requested());
        assertThat(due(false)).isEmpty();
        happen(order, new ServiceChangeAbandoned(order, customer, change, ServiceChangeKind.RENEWAL, 2));
        assertThat(due(false)).isEmpty();
    }

    @Test
    void what_staff_renewed_before_it_was_paid_is_not_renewed_once_more() {
        happen(invoice, new InvoicePaid(invoice, customer));
        happen(order, expires(StepKind.REGISTER_DOMAIN, "2027-03-02"));
        assertThat(due(false)).hasSize(1);
        happen(order, expires(StepKind.RENEW_DOMAIN, "2028-03-02"));
        assertThat(due(false)).isEmpty();
    }

    @Test
    void what_has_ended_or_began_before_is_left_alone() {
        happen(invoice, new InvoicePaid(invoice, customer));
        assertThat(queries.answer(new FindRegistrarRenewalsDue(BEGINS.plusDays(1), false, null, 10)))
                .isEmpty();
        assertThat(queries.answer(new FindRegistrarRenewalsDue(BEGINS, false, id, 10)))
                .isEmpty();
        happen(id, new SubscriptionEnded(id, customer, BEGINS, Money.noEuro()));
        assertThat(due(false)).isEmpty();
    }

    @Test
    void in_whichever_order_the_streams_are_read_it_shows_the_same() {
        happen(invoice, new InvoicePaid(invoice, customer));
        happen(order, requested(), expires(StepKind.RENEW_DOMAIN, "2028-03-02"));
        var live = playback.contents("registrar-renewals");
        var backwards = new ArrayList<>(playback.log().stream()
                .filter(event -> event.getAggregateIdentifier().equals(order.toString()))
                .toList());
        playback.log().stream()
                .filter(event -> event.getAggregateIdentifier().equals(invoice.toString()))
                .forEach(backwards::add);
        playback.log().stream()
                .filter(event -> event.getAggregateIdentifier().equals(id.toString()))
                .forEach(backwards::add);
        playback.rebuild("registrar-renewals", 3, backwards);
        assertThat(playback.contents("registrar-renewals")).isEqualTo(live);
    }

    /** To this read model alone: others would want to know all of an invoice. */
    private void happen(Object stream, Object... events) {
        var live = generations.live(RegistrarRenewalQuery.READ_MODEL).orElseThrow();
        for (var event : events)
            playback.handle(
                    playback.model(RegistrarRenewalQuery.READ_MODEL),
                    live,
                    List.of(playback.append(stream, event, Map.of())));
    }

    private List<RegistrarRenewal> due(boolean beforePaid) {
        return queries.answer(new FindRegistrarRenewalsDue(day("2027-01-01"), beforePaid, null, 10));
    }

    private List<RegistrarRenewal> unpaid(String until) {
        return queries.answer(new FindUnpaidRegistrarRenewals(day("2027-01-01"), day(until), 10));
    }

    private SubscriptionStarted started() {
        return new SubscriptionStarted(
                id,
                customer,
                order,
                new OrderNumber("HF-10001"),
                2,
                9,
                SubscriptionKind.DOMAIN,
                new DomainName("voorbeeld.nl"),
                CYCLE,
                CYCLE.period(0),
                CYCLE.period(1),
                PRICE,
                null,
                new SubscriptionTerms(null, PRICE, "Verlenging", "Renewal"));
    }

    private SubscriptionRenewed renewed() {
        return new SubscriptionRenewed(id, customer, invoice, 1, CYCLE.period(1), CYCLE.period(2), added().line());
    }

    private InvoiceLineAdded added() {
        var line = new InvoiceLine(ProductGroup.DOMAINS, CYCLE.period(1), 1, PRICE, PRICE, "Verlenging", "Renewal");
        return new InvoiceLineAdded(invoice, customer, new InvoiceItem(id, CYCLE.period(1)), line);
    }

    private InvoiceIssued issued() {
        var totals = new OrderTotals(PRICE, Money.euro("2.10"), Money.euro("12.09"));
        return new InvoiceIssued(
                invoice,
                null,
                null,
                customer,
                InvoiceSeriesId.of(2027),
                "2027-000001",
                BEGINS.minusDays(21),
                BEGINS.minusDays(7),
                totals,
                totals.gross(),
                InvoiceNumbering.HOSTFORGE,
                null);
    }

    private InvoicePaymentReversed reversed() {
        return new InvoicePaymentReversed(
                invoice,
                customer,
                new PaymentId("p1"),
                Money.euro("12.09"),
                Money.euro("12.09"),
                Money.noEuro(),
                7,
                PaymentSource.BOOKKEEPING);
    }

    private ServiceChangeRequested requested() {
        return new ServiceChangeRequested(order, customer, change, ServiceChangeKind.RENEWAL, 2, List.of(), null, 1);
    }

    private ProvisioningStepCompleted expires(StepKind kind, String day) {
        return new ProvisioningStepCompleted(
                order, customer, StepId.of(kind, 2), kind, 2, 1, "4711", Map.of("expiresOn", day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
