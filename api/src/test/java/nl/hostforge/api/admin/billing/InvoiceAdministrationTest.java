package nl.hostforge.api.admin.billing;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvoiceAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/invoices";

    @Autowired
    private SmallBilling billing;

    private InvoiceDetails invoice;

    @BeforeEach
    void anInvoice() {
        billing.reset();
        invoice = billing.issued();
    }

    @Test
    void invoices_are_listed_a_page_at_a_time() {
        billing.requested();
        var answer = staff(VIEWER).get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(invoice.overview().id().toString());
        assertThat(answer.text("/items/0/number")).isEqualTo("2026-0017");
        assertThat(answer.text("/items/0/state")).isEqualTo("ISSUED");
        assertThat(answer.text("/items/0/orderNumber")).isEqualTo("HF-10001");
        assertThat(answer.text("/items/0/customerName")).isEqualTo("Bakkerij De Zon B.V.");
        assertThat(answer.text("/items/0/totals/gross/amount")).isEqualTo("12.10");
        assertThat(answer.text("/items/0/issuedOn")).isEqualTo("2026-11-23");
        assertThat(answer.json().at("/items/1/number").isNull()).isTrue();
        assertThat(answer.json().at("/items/1/customerName").isNull()).isTrue();
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(billing.lastList())
                .isEqualTo(new FindInvoices(InvoiceFilter.all(), InvoiceSort.NEWEST_FIRST, null, 25));
    }

    @Test
    void a_list_is_filtered_sorted_and_taken_up_where_it_ended() {
        var of = invoice.overview();
        staff(VIEWER)
                .get(PATH + "?state=CREDIT_FAILED&q=2026-0017&customer=" + of.customerId() + "&order=" + of.orderId()
                        + "&sort=OLDEST_FIRST&cursor=abc&limit=1");
        var filter = new InvoiceFilter(InvoiceState.CREDIT_FAILED, "2026-0017", of.customerId(), of.orderId(), null);
        assertThat(billing.lastList()).isEqualTo(new FindInvoices(filter, InvoiceSort.OLDEST_FIRST, "abc", 1));
    }

    @Test
    void a_list_that_cannot_be_is_400_and_says_why() {
        var viewer = staff(VIEWER);
        var state = viewer.get(PATH + "?state=LOST");
        assertThat(state.status()).isEqualTo(400);
        assertThat(state.text("/errors/0/message")).contains("DRAFT, DISCARDED, ISSUE_REQUESTED, REQUESTED");
        Map.of(
                        "limit", "101",
                        "q", "x".repeat(101),
                        "customer", "bakery",
                        "order", "HF-10001",
                        "sort", "NICEST",
                        "cursor", "nowhere")
                .forEach((parameter, value) -> {
                    var answer = viewer.get(PATH + "?" + parameter + "=" + value);
                    assertThat(answer.status()).as(parameter).isEqualTo(400);
                    assertThat(answer.problem()).isEqualTo("invalid-request");
                    assertThat(answer.text("/errors/0/field")).isEqualTo(parameter);
                });
    }

    @Test
    void one_invoice_is_shown_with_what_the_bookkeeping_told() {
        var answer = staff(ACCOUNTANT).get(PATH + "/" + invoice.overview().id());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/number")).isEqualTo("2026-0017");
        assertThat(answer.text("/reference"))
                .isEqualTo("inv-" + invoice.overview().orderId());
        assertThat(answer.text("/language")).isEqualTo("nl");
        assertThat(answer.text("/lines/0/text")).isEqualTo("Domeinnaam bakkerij.nl");
        assertThat(answer.text("/vat/case")).isEqualTo("DOMESTIC");
        assertThat(answer.text("/vat/evidence/billingCountry")).isEqualTo("NL");
        assertThat(answer.text("/totals/net/amount")).isEqualTo("10.00");
        assertThat(answer.text("/bookedId")).isEqualTo("433546254870480002");
        assertThat(answer.text("/bookedGross/amount")).isEqualTo("12.10");
        assertThat(answer.text("/issuedAt")).isEqualTo("2026-11-23T11:00:04Z");
        assertThat(answer.json().at("/creditedOn").isNull()).isTrue();
        assertThat(answer.json().at("/creditId").isNull()).isTrue();
    }

    @Test
    void an_invoice_that_no_order_asked_for_shows_what_is_paid_for_and_when() {
        var draft = billing.drafted().overview();
        var answer = staff(VIEWER).get(PATH + "/" + draft.id());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isEqualTo("DRAFT");
        assertThat(answer.text("/lines/0/number")).isEqualTo("1");
        assertThat(answer.text("/lines/0/group")).isEqualTo("HOSTING");
        assertThat(answer.text("/lines/0/from")).isEqualTo("2026-11-23");
        assertThat(answer.text("/lines/0/until")).isEqualTo("2026-12-23");
        assertThat(answer.text("/lines/0/text")).isEqualTo("Verlenging Web M");
        for (var absent : List.of("orderId", "orderNumber", "reference", "vat", "language", "number", "customerName"))
            assertThat(answer.json().at("/" + absent).isNull()).as(absent).isTrue();
        var listed = staff(VIEWER).get(PATH);
        assertThat(listed.json().at("/items/1/orderNumber").isNull()).isTrue();
    }

    @Test
    void an_admin_has_one_booked_again() {
        var book = PATH + "/" + invoice.overview().id() + "/book";
        var answer = staff(ADMIN).post(book, "{}", "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/id")).isEqualTo(invoice.overview().id().toString());
        assertThat(billing.retried())
                .containsExactly(new RetryInvoiceBooking(invoice.overview().id()));
        assertThat(staff(ADMIN).post(book, "{}").status()).isEqualTo(400);
        assertThat(staff(ACCOUNTANT)
                        .post(book, "{}", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(403);
        var nowhere = PATH + "/" + Ids.next() + "/book";
        assertThat(staff(ADMIN).post(nowhere, "{}", "Idempotency-Key", newKey()).status())
                .isEqualTo(404);
        assertThat(billing.retried()).hasSize(1);
    }

    @Test
    void those_that_could_not_be_booked_are_listed_alone() {
        staff(VIEWER).get(PATH + "?booking=FAILED");
        assertThat(billing.lastList().filter())
                .isEqualTo(new InvoiceFilter(null, null, null, null, null, BookingState.FAILED, null));
        assertThat(staff(VIEWER).get(PATH + "?booking=LOST").status()).isEqualTo(400);
    }

    @Test
    void those_that_are_overdue_are_listed_alone() {
        staff(VIEWER).get(PATH + "?overdue=true");
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        assertThat(billing.lastList().filter()).isEqualTo(new InvoiceFilter(null, null, null, null, null, null, today));
    }

    @Test
    void an_invoice_that_is_only_asked_for_has_nothing_of_the_bookkeepings() {
        var answer =
                staff(VIEWER).get(PATH + "/" + billing.requested().overview().id());
        assertThat(answer.text("/state")).isEqualTo("REQUESTED");
        for (var absent : List.of("number", "customerName", "bookedId", "bookedGross", "issuedOn", "issuedAt"))
            assertThat(answer.json().at("/" + absent).isNull()).as(absent).isTrue();
    }

    @Test
    void an_invoice_that_does_not_exist_is_404_and_what_is_no_id_400() {
        var viewer = staff(VIEWER);
        var unknown = viewer.get(PATH + "/" + Ids.next());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("not-found");
        var noId = viewer.get(PATH + "/2026-0017");
        assertThat(noId.status()).isEqualTo(400);
        assertThat(noId.text("/errors/0/field")).isEqualTo("id");
    }

    @Test
    void all_staff_looks_and_nobody_changes() {
        var one = PATH + "/" + invoice.overview().id();
        for (var role : StaffRole.values()) {
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
            assertThat(staff(role).get(one).status()).isEqualTo(200);
        }
        assertThat(staff(ACCOUNTANT).post(PATH, "{}").status()).isEqualTo(403);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
        assertThat(visitor().get(one).status()).isEqualTo(401);
    }
}
