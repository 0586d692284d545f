package nl.hostforge.command.billing;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.DiscardInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.IssueInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.RequestInvoiceIssue;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDiscarded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDrafted;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssueRequested;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceItemDropped;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceNumbering;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** The invoice of what is renewed for a customer on one day: a hosting package of EUR 10 and a domain of EUR 9.99. */
class DraftedInvoiceTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final InvoiceId ID = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final ServicePeriod YEAR =
            new ServicePeriod(DAY.plusDays(14), DAY.plusDays(14).plusYears(1));
    private static final InvoiceItem HOSTING = item("hosting");
    private static final InvoiceItem DOMAIN = item("domain");
    private static final VatDecision DUTCH =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
    private static final Personal<Buyer> BUYER = Personal.of(
            KeyRef.fiscal(CUSTOMER, 2026),
            new Buyer("Anna BV", new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"), null));
    private static final InvoiceDrafted DRAFTED =
            new InvoiceDrafted(ID, CUSTOMER, DAY, List.of(HOSTING, DOMAIN), DraftOccasion.RENEWALS);
    private static final InvoiceCompleted COMPLETED = new InvoiceCompleted(ID, CUSTOMER, DAY);

    @Test
    void a_draft_begins_with_the_list_of_what_is_to_be_on_it() {
        new AggregateTestFixture<>(Invoice.class)
                .givenNoPriorActivity()
                .when(new DraftInvoice(ID, CUSTOMER, DAY, List.of(HOSTING, DOMAIN, HOSTING)))
                .expectEvents(DRAFTED);
    }

    @Test
    void it_is_drafted_once_whatever_a_repeat_lists() {
        unchanged(after(DRAFTED).when(new DraftInvoice(ID, CUSTOMER, DAY, List.of(HOSTING))));
        unchanged(after(DRAFTED).when(new DraftInvoice(ID, CUSTOMER, DAY, List.of())));
    }

    @Test
    void an_invoice_of_nothing_is_refused() {
        refused(
                new AggregateTestFixture<>(Invoice.class)
                        .givenNoPriorActivity()
                        .when(new DraftInvoice(ID, CUSTOMER, DAY, List.of())),
                "nothing-to-invoice");
    }

    @Test
    void lines_are_gathered_and_the_last_one_completes_it() {
        after(DRAFTED).when(add(HOSTING, "10.00")).expectEvents(added(HOSTING, "10.00"));
        after(DRAFTED, added(HOSTING, "10.00"))
                .when(add(DOMAIN, "9.99"))
                .expectEvents(added(DOMAIN, "9.99"), COMPLETED);
    }

    @Test
    void what_is_dropped_last_completes_what_has_a_line() {
        after(DRAFTED, added(HOSTING, "10.00"))
                .when(drop(DOMAIN, "subscription-ended"))
                .expectEvents(dropped(DOMAIN, "subscription-ended"), COMPLETED);
        after(DRAFTED, dropped(DOMAIN, "subscription-ended"))
                .when(add(HOSTING, "10.00"))
                .expectEvents(added(HOSTING, "10.00"), COMPLETED);
    }

    @Test
    void a_draft_of_which_nothing_is_left_is_discarded() {
        after(DRAFTED, dropped(HOSTING, "failed"))
                .when(drop(DOMAIN, "failed"))
                .expectEvents(dropped(DOMAIN, "failed"), new InvoiceDiscarded(ID, CUSTOMER, "nothing-left"));
    }

    @Test
    void each_item_is_settled_once() {
        unchanged(after(DRAFTED, added(HOSTING, "10.00")).when(add(HOSTING, "11.00")));
        unchanged(after(DRAFTED, added(HOSTING, "10.00")).when(drop(HOSTING, "failed")));
        unchanged(after(DRAFTED, dropped(HOSTING, "failed")).when(drop(HOSTING, "ended")));
        unchanged(completed().when(add(DOMAIN, "9.99")));
        unchanged(completed().when(drop(DOMAIN, "failed")));
    }

    @Test
    void an_item_that_was_dropped_and_is_renewed_after_all_gets_its_line_while_others_are_waited_for() {
        after(DRAFTED, dropped(HOSTING, "failed")).when(add(HOSTING, "10.00")).expectEvents(added(HOSTING, "10.00"));
        after(DRAFTED, dropped(HOSTING, "failed"), added(HOSTING, "10.00"))
                .when(add(DOMAIN, "9.99"))
                .expectEvents(added(DOMAIN, "9.99"), COMPLETED);
        refused(
                after(DRAFTED, dropped(HOSTING, "failed"), added(DOMAIN, "9.99"), COMPLETED)
                        .when(add(HOSTING, "10.00")),
                "item-not-listed");
    }

    @Test
    void what_was_not_listed_stays_off_it() {
        refused(after(DRAFTED).when(add(item("another"), "10.00")), "item-not-listed");
        refused(after(DRAFTED).when(drop(item("another"), "failed")), "item-not-listed");
    }

    @Test
    void a_completed_draft_is_to_be_issued_with_vat_rounded_once_over_its_lines() {
        completed().when(request(DAY, DUTCH)).expectEvents(requested());
    }

    @Test
    void what_was_decided_about_its_issue_first_holds() {
        var abroad = new VatDecision(VatCase.OUTSIDE_EU, "O", BigDecimal.ZERO, "US", "outside-scope", Map.of());
        unchanged(requestedBefore().when(request(DAY.plusDays(1), abroad)));
    }

    @Test
    void a_draft_that_is_not_completed_is_not_issued() {
        refused(after(DRAFTED, added(HOSTING, "10.00")).when(request(DAY, DUTCH)), "draft-not-completed");
        refused(
                after(DRAFTED, added(HOSTING, "10.00"), new InvoiceDiscarded(ID, CUSTOMER, "customer-erased"))
                        .when(request(DAY, DUTCH)),
                "draft-not-completed");
    }

    @Test
    void what_we_would_owe_the_customer_is_no_invoice() {
        refused(
                after(DRAFTED, added(HOSTING, "-10.00"), added(DOMAIN, "9.99"), COMPLETED)
                        .when(request(DAY, DUTCH)),
                "owed-below-zero");
    }

    @Test
    void a_draft_is_given_up_once_and_not_after_its_issue_was_requested() {
        var discard = new DiscardInvoice(ID, "customer-erased");
        completed().when(discard).expectEvents(new InvoiceDiscarded(ID, CUSTOMER, "customer-erased"));
        unchanged(after(DRAFTED, new InvoiceDiscarded(ID, CUSTOMER, "nothing-left"))
                .when(discard));
        unchanged(requestedBefore().when(discard));
    }

    @Test
    void it_is_issued_under_its_number_once_that_was_requested() {
        requestedBefore().when(issue("2026-000001")).expectEvents(issued());
        refused(completed().when(issue("2026-000001")), "issue-not-requested");
    }

    @Test
    void it_is_issued_once_whatever_a_repeat_says() {
        unchanged(after(DRAFTED, added(HOSTING, "10.00"), added(DOMAIN, "9.99"), COMPLETED, requested(), issued())
                .when(issue("2026-000002")));
    }

    private static TestExecutor<Invoice> completed() {
        return after(DRAFTED, added(HOSTING, "10.00"), added(DOMAIN, "9.99"), COMPLETED);
    }

    private static TestExecutor<Invoice> requestedBefore() {
        return after(DRAFTED, added(HOSTING, "10.00"), added(DOMAIN, "9.99"), COMPLETED, requested());
    }

    private static TestExecutor<Invoice> after(InvoiceEvent... events) {
        return new AggregateTestFixture<>(Invoice.class).given((Object[]) events);
    }

    private static InvoiceItem item(String subscription) {
        return new InvoiceItem(new SubscriptionId(Ids.derived("test", subscription)), YEAR);
    }

    private static InvoiceLine line(String price) {
        return new InvoiceLine(
                ProductGroup.HOSTING, YEAR, 1, Money.euro(price), Money.euro(price), "Verlenging", "Renewal");
    }

    private static AddInvoiceLine add(InvoiceItem item, String price) {
        return new AddInvoiceLine(ID, item, line(price));
    }

    private static DropInvoiceItem drop(InvoiceItem item, String reason) {
        return new DropInvoiceItem(ID, item, reason);
    }

    private static RequestInvoiceIssue request(LocalDate date, VatDecision vat) {
        return new RequestInvoiceIssue(ID, date, 14, vat, Language.DUTCH, BUYER);
    }

    private static IssueInvoice issue(String number) {
        return new IssueInvoice(
                ID,
                null,
                null,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                number,
                DAY,
                DAY.plusDays(14),
                totals(),
                Money.euro("24.19"),
                InvoiceNumbering.HOSTFORGE,
                null);
    }

    private static InvoiceLineAdded added(InvoiceItem item, String price) {
        return new InvoiceLineAdded(ID, CUSTOMER, item, line(price));
    }

    private static InvoiceItemDropped dropped(InvoiceItem item, String reason) {
        return new InvoiceItemDropped(ID, CUSTOMER, item, reason);
    }

    private static InvoiceIssueRequested requested() {
        return new InvoiceIssueRequested(
                ID, CUSTOMER, InvoiceSeriesId.of(2026), DAY, 14, DUTCH, totals(), Language.DUTCH, BUYER);
    }

    private static InvoiceIssued issued() {
        return new InvoiceIssued(
                ID,
                null,
                null,
                CUSTOMER,
                InvoiceSeriesId.of(2026),
                "2026-000001",
                DAY,
                DAY.plusDays(14),
                totals(),
                Money.euro("24.19"),
                InvoiceNumbering.HOSTFORGE,
                null);
    }

    private static OrderTotals totals() {
        return new OrderTotals(Money.euro("19.99"), Money.euro("4.20"), Money.euro("24.19"));
    }
}
