package nl.hostforge.saga.billing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.AllocatedNumber;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditNoteCommand.IssueCreditNote;
import nl.hostforge.messages.billing.CreditNoteCommand.RequestCreditNote;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteIssued;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteRequested;
import nl.hostforge.messages.billing.CreditedInvoice;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.ApplyCreditNote;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCreditRequested;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditedInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.IsCreditNoteIssued;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.AllocateInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesCommand.ConfirmInvoiceNumber;
import nl.hostforge.messages.billing.InvoiceSeriesId;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.Reissue;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

/** An invoice of December that is credited in January. */
class CreditNotesTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2027-01-02");
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, LocalDate.parse("2026-12-29"));
    private static final InvoiceId NOTE = InvoiceId.ofCredit(INVOICE, 1);
    private static final InvoiceSeriesId SERIES = InvoiceSeriesId.of(2027);
    private static final Buyer BUYER = new Buyer("Anna BV", null, null);
    private static final VatDecision DUTCH =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
    private static final InvoiceLine LINE = new InvoiceLine(
            ProductGroup.HOSTING, null, 1, Money.euro("-10.00"), Money.euro("-10.00"), "Hosting", "Hosting");
    private static final OrderTotals TOTALS = OrderTotals.of(List.of(LINE), DUTCH);
    private static final AllocateInvoiceNumber ALLOCATE = new AllocateInvoiceNumber(SERIES, NOTE, DAY);
    private static final ConfirmInvoiceNumber CONFIRM = new ConfirmInvoiceNumber(SERIES, NOTE);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final CreditNotes notes = new CreditNotes(queries, commands);

    @Test
    void a_note_takes_over_what_the_invoice_has_with_the_buyer_under_the_key_of_its_own_year() {
        credited(Personal.of(KeyRef.fiscal(CUSTOMER, 2026), BUYER));
        notes.on(asked(null));
        verify(commands).sendAndWait(request(Personal.of(KeyRef.fiscal(CUSTOMER, 2027), BUYER)));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_buyer_whose_key_went_stays_unknown() {
        Personal<Buyer> erased = Personal.erased(new SealedBox(KeyRef.fiscal(CUSTOMER, 2026), "event", ""));
        credited(erased);
        notes.on(asked(null));
        verify(commands).sendAndWait(request(erased));
    }

    @Test
    void what_comes_instead_is_drafted_too() {
        credited(Personal.of(KeyRef.fiscal(CUSTOMER, 2026), BUYER));
        var instead = new Reissue(
                InvoiceId.ofReissue(NOTE),
                List.of(new DraftedLine(
                        new InvoiceItem(new SubscriptionId(Ids.derived("test", "subscription")), null), LINE)));
        notes.on(asked(instead));
        verify(commands)
                .sendAndWait(new DraftKnownLines(
                        instead.invoiceId(), CUSTOMER, DAY, instead.lines(), DraftOccasion.REISSUE));
    }

    @Test
    void it_gets_its_number_then_is_issued_and_then_the_number_is_used() {
        issued(false);
        when(commands.sendAndWait(ALLOCATE)).thenReturn(new AllocatedNumber("2027-000003", DAY.plusDays(1)));
        notes.on(requested());
        var order = inOrder(commands);
        order.verify(commands).sendAndWait(ALLOCATE);
        order.verify(commands).sendAndWait(new IssueCreditNote(NOTE, "2027-000003", DAY.plusDays(1)));
        order.verify(commands).sendAndWait(CONFIRM);
    }

    @Test
    void a_number_whose_note_was_not_issued_is_not_given_up() {
        issued(false);
        when(commands.sendAndWait(ALLOCATE)).thenReturn(new AllocatedNumber("2027-000003", DAY));
        when(commands.sendAndWait(new IssueCreditNote(NOTE, "2027-000003", DAY)))
                .thenThrow(new IllegalStateException("interrupted"));
        assertThatThrownBy(() -> notes.on(requested())).hasMessage("interrupted");
        verify(commands, never()).sendAndWait(CONFIRM);
    }

    @Test
    void a_note_that_was_issued_asks_for_no_number_however_long_ago_that_was() {
        issued(true);
        notes.on(requested());
        verify(commands).sendAndWait(CONFIRM);
        verifyNoMoreInteractions(commands);
    }

    @Test
    void the_invoice_is_told_once_its_note_is_issued() {
        notes.on(new CreditNoteIssued(NOTE, INVOICE, CUSTOMER, "2027-000003", DAY, TOTALS));
        verify(commands).sendAndWait(new ApplyCreditNote(INVOICE, NOTE, "2027-000003", DAY));
    }

    private void credited(Personal<Buyer> buyer) {
        when(queries.query(eq(new FindCreditedInvoice(INVOICE)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(new CreditedInvoice(DUTCH, Language.DUTCH, buyer)));
    }

    private void issued(boolean before) {
        when(queries.query(eq(new IsCreditNoteIssued(NOTE)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(before));
    }

    private static InvoiceCreditRequested asked(Reissue reissue) {
        return new InvoiceCreditRequested(
                INVOICE, CUSTOMER, NOTE, "key", DAY, "Wrong", List.of(LINE), List.of(1), TOTALS, reissue);
    }

    private static RequestCreditNote request(Personal<Buyer> buyer) {
        return new RequestCreditNote(
                NOTE, INVOICE, CUSTOMER, DAY, "Wrong", List.of(LINE), TOTALS, DUTCH, Language.DUTCH, buyer);
    }

    private static CreditNoteRequested requested() {
        return new CreditNoteRequested(
                NOTE,
                INVOICE,
                CUSTOMER,
                SERIES,
                DAY,
                "Wrong",
                List.of(LINE),
                TOTALS,
                DUTCH,
                Language.DUTCH,
                Personal.of(KeyRef.fiscal(CUSTOMER, 2027), BUYER));
    }
}
