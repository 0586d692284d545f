package nl.hostforge.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.document.ContradictoryDocument;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument.Credited;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final PostalAddress ADDRESS = new PostalAddress("Kade", "1", null, "1234 AB", "Ede", "NL");
    private static final Seller SELLER =
            new Seller("Shop B.V.", ADDRESS, "NL001234567B01", "12345678", "NL91ABNA0417164300", "a@b.nl", null);

    @Test
    void an_invoice_says_what_is_to_be_paid_where_and_under_which_reference() {
        assertThat(ubl(issued("10.00", null, null)))
                .contains(
                        "<cbc:InvoiceTypeCode>380<", "2026-12-13", "NL91ABNA0417164300", "<cbc:PaymentID>2026-000002<");
    }

    @Test
    void a_credit_note_says_what_it_takes_back_and_asks_for_no_money() {
        var note = issued("-10.00", new Credited("2026-000001", DAY.minusDays(3)), null);
        assertThat(ubl(note))
                .contains("<cbc:CreditNoteTypeCode>381<", "2026-000001", "2026-11-26")
                .doesNotContain("PaymentID", "NL91ABNA0417164300");
        assertThat(Drawing.draw(note, DocumentForm.PDF, SELLER)).isNotEmpty();
    }

    @Test
    void the_last_credit_note_may_bear_the_cent_that_was_left() {
        var note = issued("-10.00", new Credited("2026-000001", DAY), null);
        var left = new OrderTotals(Money.euro("-10.00"), Money.euro("-2.09"), Money.euro("-12.09"));
        assertThat(ubl(with(left, note))).contains("2.09");
        assertThatThrownBy(() -> ubl(with(left, issued("10.00", null, null))))
                .isInstanceOf(ContradictoryDocument.class);
    }

    @Test
    void a_buyer_with_a_VAT_number_is_a_company_that_peppol_may_reach() {
        assertThat(ubl(issued("10.00", null, "NL009876543B01"))).contains("poacc:billing:3.0", "NL009876543B01");
        assertThat(ubl(issued("10.00", null, null))).doesNotContain("poacc:billing");
    }

    private static String ubl(IssuedDocument issued) {
        return new String(Drawing.draw(issued, DocumentForm.UBL, SELLER), StandardCharsets.UTF_8);
    }

    private static IssuedDocument with(OrderTotals totals, IssuedDocument issued) {
        return new IssuedDocument(
                issued.id(),
                issued.customerId(),
                issued.number(),
                issued.credits(),
                issued.date(),
                issued.dueOn(),
                issued.lines(),
                issued.vat(),
                totals,
                issued.language(),
                issued.buyer(),
                issued.issuedAt(),
                issued.kept());
    }

    private static IssuedDocument issued(String net, Credited credits, String vatNumber) {
        var price = Money.euro(net);
        var tax = price.percent(new BigDecimal("21"));
        return new IssuedDocument(
                InvoiceId.ofRun(CUSTOMER, DAY),
                CUSTOMER,
                "2026-000002",
                credits,
                DAY,
                credits == null ? DAY.plusDays(14) : null,
                List.of(new InvoiceLine(ProductGroup.HOSTING, null, 1, price, price, "Verlenging", "Renewal")),
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                new OrderTotals(price, tax, price.plus(tax)),
                Language.DUTCH,
                Personal.of(KeyRef.fiscal(CUSTOMER, 2026), new Buyer("Anna de Vries", ADDRESS, vatNumber)),
                Instant.EPOCH,
                List.of());
    }
}
