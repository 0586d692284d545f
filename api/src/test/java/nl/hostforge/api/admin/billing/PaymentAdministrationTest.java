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
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountCommand.UndoPayment;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentAdministrationTest extends EdgeTest {
    private static final String PAYMENTS = "/api/admin/payments";

    @Autowired
    private SmallBilling billing;

    @Autowired
    private SmallCustomers customers;

    private InvoiceDetails invoice;
    private CustomerId customer;
    private String today;

    @BeforeEach
    void someoneWithoutInvoices() {
        billing.reset();
        invoice = billing.issued();
        customer = customers
                .add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.nl"), null)
                .id();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))
                .toString();
    }

    @Test
    void a_transfer_is_taken_onto_the_account() {
        var answer = post(PAYMENTS, transfer(customer, "100.00", today, ""));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/paymentId")).startsWith("account/");
        assertThat(billing.asked()).singleElement().isInstanceOfSatisfying(TakePayment.class, taken -> {
            assertThat(taken.customerId()).isEqualTo(customer);
            assertThat(taken.amount()).isEqualTo(Money.euro("100.00"));
            assertThat(taken.receivedOn()).isEqualTo(LocalDate.parse(today));
            assertThat(taken.paymentId().value()).isEqualTo(answer.text("/paymentId"));
        });
    }

    @Test
    void the_same_transfer_again_is_the_same_payment() {
        var key = newKey();
        var body = transfer(customer, "100.00", today, "");
        var admin = staff(ADMIN);
        var first = admin.post(PAYMENTS, body, "Idempotency-Key", key);
        var again = admin.post(PAYMENTS, body, "Idempotency-Key", key);
        assertThat(again.text("/paymentId")).isEqualTo(first.text("/paymentId"));
        assertThat(billing.asked()).hasSize(1);
    }

    @Test
    void shares_of_invoices_that_are_not_there_or_anothers_are_400_on_their_field() {
        var others = post(
                PAYMENTS,
                transfer(
                        customer, "100.00", today, share(invoice.overview().id().toString())));
        assertThat(others.status()).isEqualTo(400);
        assertThat(others.text("/errors/0/field")).isEqualTo("shares[0].invoiceId");
        assertThat(others.text("/errors/0/code")).isEqualTo("other-customer");
        var unknown = post(
                PAYMENTS, transfer(customer, "100.00", today, share(Ids.next().toString())));
        assertThat(unknown.text("/errors/0/code")).isEqualTo("unknown-invoice");
        assertThat(billing.asked()).isEmpty();
    }

    @Test
    void what_cannot_be_a_transfer_is_400_on_its_field() {
        var tomorrow = LocalDate.parse(today).plusDays(1).toString();
        Map.of(
                        "amount.amount", transfer(customer, "-1.00", today, ""),
                        "amount.currency", transfer(customer, "1.00", today, "").replace("EUR", "USD"),
                        "receivedOn", transfer(customer, "1.00", tomorrow, ""),
                        "customerId", transfer(new CustomerId(Ids.next()), "1.00", today, ""))
                .forEach((field, body) -> {
                    var answer = post(PAYMENTS, body);
                    assertThat(answer.status()).as(field).isEqualTo(400);
                    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
                });
        assertThat(post(PAYMENTS, transfer(customer, "1.001", today, "")).status())
                .isEqualTo(400);
        assertThat(staff(ADMIN)
                        .post(PAYMENTS, transfer(customer, "1.00", today, ""))
                        .status())
                .as("without a key")
                .isEqualTo(400);
        assertThat(billing.asked()).isEmpty();
    }

    @Test
    void what_the_account_refuses_is_409_or_422_with_its_code() {
        Map.of("balance-too-low", 409, "shares-exceed-payment", 422, "amount-not-positive", 422)
                .forEach((code, status) -> {
                    billing.refuse(code);
                    var answer = post(PAYMENTS, transfer(customer, "1.00", today, ""));
                    assertThat(answer.status()).as(code).isEqualTo(status);
                    assertThat(answer.problem()).isEqualTo(code);
                });
    }

    @Test
    void an_invoice_is_paid_from_its_customers_account() {
        var path = "/api/admin/invoices/" + invoice.overview().id() + "/account-payments";
        var answer = post(path, amount("4.00"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(billing.asked()).singleElement().isInstanceOfSatisfying(SpendBalance.class, spent -> {
            assertThat(spent.customerId()).isEqualTo(invoice.overview().customerId());
            assertThat(spent.amount()).isEqualTo(Money.euro("4.00"));
        });
        assertThat(post("/api/admin/invoices/" + Ids.next() + "/account-payments", amount("4.00"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_open_is_given_up_with_a_reason() {
        var path = "/api/admin/invoices/" + invoice.overview().id() + "/write-off";
        assertThat(post(path, "{\"reason\":\"Bankrupt\"}").status()).isEqualTo(202);
        assertThat(billing.asked())
                .containsExactly(new WriteOffInvoice(invoice.overview().id(), "Bankrupt"));
        assertThat(post(path, "{}").status()).isEqualTo(400);
        billing.refuse("nothing-open");
        assertThat(post(path, "{\"reason\":\"Bankrupt\"}").status()).isEqualTo(409);
        assertThat(post("/api/admin/invoices/" + Ids.next() + "/write-off", "{\"reason\":\"Bankrupt\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_on_an_account_is_refunded() {
        var path = "/api/admin/customers/" + customer + "/account/refunds";
        var answer = post(path, refund("7.90", today));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(billing.asked()).singleElement().isInstanceOfSatisfying(RefundBalance.class, refund -> {
            assertThat(refund.customerId()).isEqualTo(customer);
            assertThat(refund.amount()).isEqualTo(Money.euro("7.90"));
        });
        assertThat(post("/api/admin/customers/" + Ids.next() + "/account/refunds", refund("7.90", today))
                        .status())
                .isEqualTo(404);
        var tomorrow = LocalDate.parse(today).plusDays(1).toString();
        assertThat(post(path, refund("7.90", tomorrow)).text("/errors/0/field")).isEqualTo("refundedOn");
    }

    @Test
    void a_payment_that_was_mistyped_is_taken_back_with_a_reason() {
        var path = "/api/admin/customers/" + customer + "/account/undo";
        var body = "{\"paymentId\":\"account/p1\",\"reason\":\"a typing error\"}";
        assertThat(post(path, body).status()).isEqualTo(202);
        assertThat(billing.asked()).containsExactly(new UndoPayment(customer, new PaymentId("account/p1")));
        assertThat(post(path, "{\"paymentId\":\"account/p1\"}").text("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(post("/api/admin/customers/" + Ids.next() + "/account/undo", body)
                        .status())
                .isEqualTo(404);
        Map.of("balance-too-low", 409, "payment-not-found", 404).forEach((code, status) -> {
            billing.refuse(code);
            assertThat(post(path, body).status()).as(code).isEqualTo(status);
        });
    }

    @Test
    void an_account_is_shown_with_what_moved_on_it() {
        var path = "/api/admin/customers/" + customer + "/account";
        var answer = staff(VIEWER).get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/balance/amount")).isEqualTo("7.90");
        assertThat(answer.text("/entries/0/kind")).isEqualTo("FROM_INVOICE");
        assertThat(answer.text("/entries/0/amount/amount")).isEqualTo("7.90");
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        var nowhere = staff(VIEWER).get(path + "?cursor=nowhere");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.text("/errors/0/field")).isEqualTo("cursor");
    }

    @Test
    void only_admins_and_accountants_move_money() {
        var one = "/api/admin/invoices/" + invoice.overview().id();
        var account = "/api/admin/customers/" + customer + "/account";
        for (var role : List.of(SUPPORT, VIEWER)) {
            assertThat(status(role, PAYMENTS, transfer(customer, "1.00", today, "")))
                    .isEqualTo(403);
            assertThat(status(role, one + "/write-off", "{\"reason\":\"Bankrupt\"}"))
                    .isEqualTo(403);
            assertThat(status(role, one + "/account-payments", amount("1.00"))).isEqualTo(403);
            assertThat(status(role, account + "/refunds", refund("1.00", today)))
                    .isEqualTo(403);
            assertThat(status(role, account + "/undo", "{\"paymentId\":\"account/p1\",\"reason\":\"slip\"}"))
                    .isEqualTo(403);
            assertThat(staff(role).get(account).status()).isEqualTo(200);
        }
        assertThat(visitor().get(account).status()).isEqualTo(401);
    }

    private int status(StaffRole role, String path, String body) {
        return staff(role).post(path, body, "Idempotency-Key", newKey()).status();
    }

    private Answer post(String path, String body) {
        return staff(ACCOUNTANT).post(path, body, "Idempotency-Key", newKey());
    }

    private static String transfer(CustomerId customer, String amount, String day, String shares) {
        return """
                {"customerId":"%s","amount":{"amount":"%s","currency":"EUR"},"receivedOn":"%s","shares":[%s]}""".formatted(customer, amount, day, shares);
    }

    private static String share(String invoice) {
        return """
                {"invoiceId":"%s","amount":{"amount":"1.00","currency":"EUR"}}""".formatted(invoice);
    }

    private static String amount(String amount) {
        return """
                {"amount":{"amount":"%s","currency":"EUR"}}""".formatted(amount);
    }

    private static String refund(String amount, String day) {
        return """
                {"amount":{"amount":"%s","currency":"EUR"},"refundedOn":"%s"}""".formatted(amount, day);
    }
}
