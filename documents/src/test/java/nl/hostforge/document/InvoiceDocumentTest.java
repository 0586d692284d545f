package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatCase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InvoiceDocumentTest {
    @Test
    void lines_come_to_the_net_total() {
        refused("the lines come to EUR 125.39, not to EUR 125.40", () -> with("125.40", "26.33", "151.73"));
    }

    @Test
    void vat_is_its_rate_of_the_net_total() {
        refused("21 % of EUR 125.39 is EUR 26.33, not EUR 26.34", () -> with("125.39", "26.34", "151.73"));
    }

    @Test
    void net_and_vat_come_to_gross() {
        refused("EUR 125.39 and EUR 26.33 are not EUR 151.73", () -> with("125.39", "26.33", "151.73"));
    }

    @Test
    void a_line_is_its_quantity_times_its_price() {
        var line = new DocumentLine("Webhosting M", 12, Money.euro("9.95"), Money.euro("119.41"), null);
        var totals = new OrderTotals(Money.euro("119.41"), Money.euro("25.08"), Money.euro("144.49"));
        refused("12 times EUR 9.95 is not EUR 119.41", () -> ordinary(List.of(line), totals, "2026-000123"));
    }

    @Test
    void a_discounted_line_is_its_price_less_what_is_taken_off() {
        var discount = new DocumentLine.Discount("Korting", Money.euro("2.49"));
        var line = new DocumentLine("Webhosting M", 1, Money.euro("9.95"), Money.euro("7.47"), null, discount);
        var totals = new OrderTotals(Money.euro("7.47"), Money.euro("1.57"), Money.euro("9.04"));
        refused("1 times EUR 9.95 less EUR 2.49 is not EUR 7.47", () -> ordinary(List.of(line), totals, "2026-000123"));
    }

    @Test
    void there_is_something_to_invoice() {
        refused("it has no lines", () -> Documents.invoice().made());
        refused("a line says nothing", () -> Documents.invoice().line(" ", 1, "1.00"));
        refused(
                "a period ends before it begins",
                () -> Documents.invoice()
                        .line("M", 1, "1.00", new ServicePeriod(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2))));
    }

    @Test
    void whom_vat_is_reverse_charged_to_has_a_number() {
        refused(
                "VAT is reverse-charged to somebody without a VAT number",
                () -> Examples.hosting(
                                Documents.invoice().to(Examples.DUTCH_PERSON).under(Documents.REVERSE_CHARGE))
                        .made());
    }

    @Test
    void a_rate_goes_with_its_category() {
        refused(
                "0 % does not go with S",
                () -> Examples.hosting(Documents.invoice().under(Documents.charged(VatCase.DOMESTIC, "0", "NL")))
                        .made());
    }

    @Test
    void an_invoice_asks_for_money_and_a_credit_note_for_none() {
        refused(
                "an invoice pays no money out: EUR -1.21",
                () -> Documents.invoice().line("Teruggave", 1, "-1.00").made());
        refused(
                "a credit note asks for no money: EUR 1.21",
                () -> Documents.creditNote().line("Toeslag", 1, "-1.00").made());
    }

    @Test
    void an_invoice_can_be_paid_by_its_reference() {
        var line = new DocumentLine("M", 1, Money.euro("1.00"), Money.euro("1.00"), null);
        var totals = new OrderTotals(Money.euro("1.00"), Money.euro("0.21"), Money.euro("1.21"));
        refused("an invoice has a payment reference", () -> ordinary(List.of(line), totals, " "));
    }

    @Test
    void a_line_speaks_the_documents_language() {
        var line = new InvoiceLine(
                ProductGroup.HOSTING,
                Documents.december(),
                1,
                Money.euro("9.95"),
                Money.euro("9.95"),
                "Pakket",
                "Plan");
        assertThat(DocumentLine.of(line, Language.DUTCH).text()).isEqualTo("Pakket");
        assertThat(DocumentLine.of(line, Language.ENGLISH).text()).isEqualTo("Plan");
    }

    private static void with(String net, String vat, String gross) {
        Examples.hosting(Documents.invoice())
                .with(new OrderTotals(Money.euro(net), Money.euro(vat), Money.euro(gross)));
    }

    private static void ordinary(List<DocumentLine> lines, OrderTotals totals, String paymentReference) {
        new InvoiceDocument(
                InvoiceDocument.Kind.INVOICE,
                "2026-000123",
                null,
                LocalDate.of(2026, 11, 28),
                LocalDate.of(2026, 12, 12),
                Documents.SELLER,
                Examples.DUTCH_PERSON,
                null,
                lines,
                Documents.DUTCH,
                totals,
                paymentReference,
                Language.DUTCH);
    }

    private static void refused(String why, ThrowingCallable making) {
        assertThatExceptionOfType(ContradictoryDocument.class)
                .isThrownBy(making)
                .withMessage(why);
    }
}
