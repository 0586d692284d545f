package nl.hostforge.saga.billing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceCommand.DiscardInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.RequestInvoiceIssue;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCompleted;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class CompletedDraftsTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate RUN = LocalDate.parse("2026-12-31");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, RUN);
    private static final InvoiceCompleted COMPLETED = new InvoiceCompleted(INVOICE, CUSTOMER, RUN);
    /** Half an hour before the year ends in the Netherlands. */
    private static final Instant LATE = Instant.parse("2026-12-31T22:30:00Z");

    private static final Money NET = Money.euro("75.00");
    private static final CountCrossBorderSale COUNTED =
            new CountCrossBorderSale(CrossBorderSalesId.of(2026), INVOICE, RUN, NET);
    private static final PostalAddress DAM = new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL");
    private static final Buyer BUYER = new Buyer("Anna BV", DAM, "NL004495445B01");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);

    @Test
    void an_invoice_is_requested_for_the_runs_day_under_the_vat_decision_of_that_day() {
        know(LATE, RUN, company(), VatCase.DOMESTIC);
        at(LATE).on(COMPLETED, LATE);
        verify(commands).sendAndWait(request(RUN, VatCase.DOMESTIC, KeyRef.fiscal(CUSTOMER, 2026)));
    }

    @Test
    void what_is_caught_up_later_is_of_the_day_on_which_it_is_issued() {
        var newYear = LATE.plusSeconds(3600);
        var day = LocalDate.parse("2027-01-01");
        know(LATE, day, company(), VatCase.OSS);
        when(commands.sendAndWait(new CountCrossBorderSale(CrossBorderSalesId.of(2027), INVOICE, day, NET)))
                .thenReturn(true);
        at(newYear).on(COMPLETED, LATE);
        verify(commands).sendAndWait(request(day, VatCase.OSS, KeyRef.oneStopShop(CUSTOMER, 2027)));
    }

    @Test
    void a_sale_to_a_consumer_elsewhere_is_counted_before_it_is_decided() {
        know(LATE, RUN, company(), VatCase.DOMESTIC_BELOW_OSS_THRESHOLD);
        when(commands.sendAndWait(COUNTED)).thenReturn(false);
        at(LATE).on(COMPLETED, LATE);
        verify(commands).sendAndWait(request(RUN, VatCase.DOMESTIC_BELOW_OSS_THRESHOLD, KeyRef.fiscal(CUSTOMER, 2026)));
    }

    @Test
    void the_sale_that_crosses_the_threshold_is_decided_anew() {
        know(LATE, RUN, company(), VatCase.DOMESTIC_BELOW_OSS_THRESHOLD);
        when(commands.sendAndWait(COUNTED)).thenAnswer(crossing -> {
            know(LATE, RUN, company(), VatCase.OSS);
            return true;
        });
        at(LATE).on(COMPLETED, LATE);
        verify(commands).sendAndWait(request(RUN, VatCase.OSS, KeyRef.oneStopShop(CUSTOMER, 2026)));
    }

    @Test
    void nobody_is_billed_who_was_erased() {
        var box = new SealedBox(KeyRef.contact(CUSTOMER), "event", "");
        when(queries.query(eq(new FindBilledCustomer(CUSTOMER, INVOICE, LATE, RUN)), any(Class.class)))
                .thenReturn(
                        CompletableFuture.completedFuture(new BilledCustomer(Personal.erased(box), null, null, NET)));
        at(LATE).on(COMPLETED, LATE);
        verify(commands).sendAndWait(new DiscardInvoice(INVOICE, "customer-erased"));
        verifyNoMoreInteractions(commands);
    }

    private CompletedDrafts at(Instant now) {
        return new CompletedDrafts(queries, commands, new PaymentTerm(14), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void know(Instant asOf, LocalDate on, Personal<ContactDetails> contact, VatCase vatCase) {
        var vatNumber = Personal.of(KeyRef.contact(CUSTOMER), "NL004495445B01");
        when(queries.query(eq(new FindBilledCustomer(CUSTOMER, INVOICE, asOf, on)), any(Class.class)))
                .thenReturn(
                        CompletableFuture.completedFuture(new BilledCustomer(contact, vatNumber, vat(vatCase), NET)));
    }

    private static RequestInvoiceIssue request(LocalDate date, VatCase vatCase, KeyRef key) {
        return new RequestInvoiceIssue(INVOICE, date, 14, vat(vatCase), Language.ENGLISH, Personal.of(key, BUYER));
    }

    private static VatDecision vat(VatCase vatCase) {
        return new VatDecision(vatCase, "S", new BigDecimal("21"), "NL", null, Map.of());
    }

    private static Personal<ContactDetails> company() {
        return Personal.of(
                KeyRef.contact(CUSTOMER),
                new ContactDetails(
                        CustomerKind.COMPANY,
                        "Anna",
                        "de Vries",
                        "Anna BV",
                        "12345678",
                        "anna@example.nl",
                        "+31201234567",
                        DAM,
                        Language.ENGLISH));
    }
}
