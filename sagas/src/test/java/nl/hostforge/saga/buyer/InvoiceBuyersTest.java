package nl.hostforge.saga.buyer;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.OrderCommand.RecordBuyer;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class InvoiceBuyersTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final StepId INVOICE = StepId.of(StepKind.CREATE_INVOICE);
    /** Half an hour into 2027 where the invoice is made. */
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:00Z");

    private static final PostalAddress DAM = new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final InvoiceBuyers buyers = new InvoiceBuyers(queries, commands);

    @Test
    void the_buyer_is_the_company_under_the_key_of_the_invoices_own_year() {
        know(company(), VatCase.DOMESTIC);
        buyers.on(completed(INVOICE, Map.of(InvoiceFact.DATE, "2026-12-31")), NEW_YEAR);
        var buyer = new Buyer("Anna BV", DAM, "NL004495445B01");
        verify(commands)
                .sendAndWait(new RecordBuyer(
                        ORDER, LocalDate.of(2026, 12, 31), Personal.of(KeyRef.fiscal(CUSTOMER, 2026), buyer)));
    }

    @Test
    void an_invoice_that_was_made_by_hand_counts_by_its_day_in_amsterdam() {
        know(company(), VatCase.OSS);
        buyers.on(
                new ProvisioningStepCompletedByHand(
                        ORDER, CUSTOMER, INVOICE, StepKind.CREATE_INVOICE, null, "2027-0001"),
                NEW_YEAR);
        var buyer = new Buyer("Anna BV", DAM, "NL004495445B01");
        verify(commands)
                .sendAndWait(new RecordBuyer(
                        ORDER, LocalDate.of(2027, 1, 1), Personal.of(KeyRef.oneStopShop(CUSTOMER, 2027), buyer)));
    }

    @Test
    void whom_an_old_log_no_longer_knows_is_not_recorded() {
        var box = new SealedBox(KeyRef.contact(CUSTOMER), "event", "");
        know(Personal.erased(box), VatCase.DOMESTIC);
        buyers.on(completed(INVOICE, Map.of()), NEW_YEAR);
        verifyNoInteractions(commands);
    }

    @Test
    void other_steps_have_no_buyer() {
        buyers.on(completed(StepId.of(StepKind.SYNC_CUSTOMER), Map.of()), NEW_YEAR);
        verifyNoInteractions(queries, commands);
    }

    private void know(Personal<ContactDetails> contact, VatCase vatCase) {
        var vat = new VatDecision(vatCase, "S", new BigDecimal("21"), "NL", null, Map.of());
        when(queries.query(eq(new FindProvisioningCase(ORDER, NEW_YEAR)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(new ProvisioningCase(
                        ORDER,
                        new OrderNumber("HF-10001"),
                        CUSTOMER,
                        contact,
                        Personal.of(KeyRef.contact(CUSTOMER), "NL004495445B01"),
                        List.of(),
                        vat,
                        null,
                        Language.DUTCH,
                        DnsAuthority.PLESK,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        null)));
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
                        Language.DUTCH));
    }

    private static ProvisioningStepCompleted completed(StepId step, Map<String, String> facts) {
        var kind = step.equals(INVOICE) ? StepKind.CREATE_INVOICE : StepKind.SYNC_CUSTOMER;
        return new ProvisioningStepCompleted(ORDER, CUSTOMER, step, kind, null, 1, "theirs", facts);
    }
}
