package nl.hostforge.api.admin.billing;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.messages.billing.CreditNoteCommand.RetryCreditNoteBooking;
import nl.hostforge.messages.billing.InvoiceCommand.CorrectedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditNoteAdministrationTest extends EdgeTest {
    private static final String PART = """
            {"lines":[{"number":1,"net":{"amount":"5.00","currency":"EUR"}},{"number":2}],"reason":"Was off line"}""";
    private static final String ALL = """
            {"reason":"Was off line"}""";
    private static final String REISSUE = """
            {"lines":[{"number":1,"net":{"amount":"8.00","currency":"EUR"},"textNl":"Anders"}],"reason":"Wrong price"}""";

    @Autowired
    private SmallBilling billing;

    private InvoiceDetails invoice;
    private String path;

    @BeforeEach
    void anInvoice() {
        billing.reset();
        invoice = billing.issued();
        path = "/api/admin/invoices/" + invoice.overview().id();
    }

    @Test
    void lines_are_credited_today_and_the_note_is_named() {
        var answer = staff(ACCOUNTANT).post(path + "/credit-notes", PART, "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/creditNoteId"))
                .isEqualTo(InvoiceId.ofCredit(invoice.overview().id(), 1).toString());
        assertThat(answer.json().at("/invoiceId").isNull()).isTrue();
        assertThat(asked())
                .returns(
                        List.of(new CreditedLine(1, Money.euro("5.00")), new CreditedLine(2, null)),
                        CreditInvoice::lines)
                .returns("Was off line", CreditInvoice::reason)
                .returns(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")), CreditInvoice::date)
                .returns(null, CreditInvoice::reissue);
    }

    @Test
    void all_that_is_left_is_credited_where_no_lines_are_named() {
        assertThat(staff(ADMIN)
                        .post(path + "/credit-notes", ALL, "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(202);
        assertThat(asked().lines()).isNull();
    }

    @Test
    void the_same_request_again_is_the_same_request() {
        var key = newKey();
        var admin = staff(ADMIN);
        var first = admin.post(path + "/credit-notes", PART, "Idempotency-Key", key);
        var again = admin.post(path + "/credit-notes", PART, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text("/creditNoteId")).isEqualTo(first.text("/creditNoteId"));
        assertThat(billing.asked()).hasSize(1);
    }

    @Test
    void other_lines_may_come_instead_in_one_request() {
        var answer = staff(ACCOUNTANT).post(path + "/credit-and-reissue", REISSUE, "Idempotency-Key", newKey());
        assertThat(answer.status()).isEqualTo(202);
        var note = InvoiceId.ofCredit(invoice.overview().id(), 1);
        assertThat(answer.text("/invoiceId"))
                .isEqualTo(InvoiceId.ofReissue(note).toString());
        assertThat(asked().reissue()).isEqualTo(List.of(new CorrectedLine(1, Money.euro("8.00"), "Anders", null)));
        assertThat(staff(ADMIN)
                        .post(
                                path + "/credit-and-reissue",
                                "{\"lines\":[],\"reason\":\"Wrong\"}",
                                "Idempotency-Key",
                                newKey())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_is_no_amount_or_says_no_reason_is_400_on_its_field() {
        Map.of(
                        "lines[0].net.amount",
                        PART.replace("5.00", "-5.00"),
                        "reason",
                        "{\"reason\":\" \"}",
                        "lines",
                        "{\"lines\":[],\"reason\":\"Wrong\"}")
                .forEach((field, body) -> {
                    var answer = staff(ADMIN).post(path + "/credit-notes", body, "Idempotency-Key", newKey());
                    assertThat(answer.status()).as(field).isEqualTo(400);
                    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
                });
        var precise =
                staff(ADMIN).post(path + "/credit-notes", PART.replace("5.00", "5.001"), "Idempotency-Key", newKey());
        assertThat(precise.status()).isEqualTo(400);
        assertThat(billing.asked()).isEmpty();
    }

    @Test
    void what_the_invoice_refuses_is_409_or_422_with_its_code() {
        Map.of(
                        "credited-too-much",
                        409,
                        "numbered-by-bookkeeping",
                        409,
                        "unknown-line",
                        422,
                        "amount-not-positive",
                        422)
                .forEach((code, status) -> {
                    billing.refuse(code);
                    var answer = staff(ADMIN).post(path + "/credit-notes", PART, "Idempotency-Key", newKey());
                    assertThat(answer.status()).as(code).isEqualTo(status);
                    assertThat(answer.problem()).isEqualTo(code);
                });
    }

    @Test
    void without_a_key_it_is_400_and_of_no_invoice_404() {
        assertThat(staff(ADMIN).post(path + "/credit-notes", PART).status()).isEqualTo(400);
        var nowhere = "/api/admin/invoices/" + Ids.next() + "/credit-notes";
        assertThat(staff(ADMIN).post(nowhere, PART, "Idempotency-Key", newKey()).status())
                .isEqualTo(404);
    }

    @Test
    void a_note_is_shown_with_its_invoice_and_booked_again() {
        var note = billing.creditNoteOf(invoice);
        var one = "/api/admin/credit-notes/" + note.overview().creditNoteId();
        var answer = staff(VIEWER).get(one);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/creditNote/number")).isEqualTo("2026-000018");
        assertThat(answer.text("/creditNote/gross/amount")).isEqualTo("-6.05");
        assertThat(answer.text("/invoiceNumber")).isEqualTo("2026-0017");
        assertThat(answer.text("/lines/0/net/amount")).isEqualTo("-5.00");
        assertThat(staff(VIEWER).get("/api/admin/credit-notes/" + Ids.next()).status())
                .isEqualTo(404);
        assertThat(staff(ADMIN)
                        .post(one + "/book", "{}", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(202);
        assertThat(billing.asked())
                .containsExactly(new RetryCreditNoteBooking(note.overview().creditNoteId()));
    }

    @Test
    void only_admins_and_accountants_credit() {
        for (var role : List.of(SUPPORT, VIEWER)) {
            assertThat(staff(role)
                            .post(path + "/credit-notes", PART, "Idempotency-Key", newKey())
                            .status())
                    .isEqualTo(403);
            assertThat(staff(role)
                            .post(path + "/credit-and-reissue", REISSUE, "Idempotency-Key", newKey())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(visitor().get("/api/admin/credit-notes/" + Ids.next()).status())
                .isEqualTo(401);
    }

    private CreditInvoice asked() {
        assertThat(billing.asked()).hasSize(1);
        return (CreditInvoice) billing.asked().getFirst();
    }
}
