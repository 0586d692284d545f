package nl.hostforge.saga.planchange;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.CreditedInvoice;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoiceItem;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditedInvoice;
import nl.hostforge.messages.billing.ItemCredit;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.subscription.PlanCredit;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPlanChanged;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hosting that is paid until 1 December and gets another package on 16 November; it is 17 November in Amsterdam. */
class PlanChangeMoneyTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final SubscriptionId ID = SubscriptionId.ofLine(new OrderId(Ids.derived("test", "order")), 1);
    private static final LocalDate CHANGED = LocalDate.parse("2026-11-16");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-17");
    private static final LocalDate UNTIL = LocalDate.parse("2026-12-01");
    private static final ServicePeriod REST = new ServicePeriod(CHANGED, UNTIL);
    private static final InvoiceItem BILLED =
            new InvoiceItem(ID, new ServicePeriod(LocalDate.parse("2026-11-01"), UNTIL));
    private static final InvoiceId RUN = InvoiceId.ofRun(CUSTOMER, LocalDate.parse("2026-11-01"));
    private static final InvoiceId INSTEAD = InvoiceId.ofReissue(InvoiceId.ofCredit(RUN, 1));
    private static final InvoiceId OWN = InvoiceId.ofPlanChange(ID, 40);
    private static final SubscriptionTerms TERMS = new SubscriptionTerms(null, Money.euro("60.00"), "Groot", "Large");

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final PlanChangeMoney money =
            new PlanChangeMoney(queries, commands, Clock.fixed(Instant.parse("2026-11-16T23:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void invoices_say_their_language() {
        billed(RUN, Language.DUTCH);
        billed(INSTEAD, Language.ENGLISH);
    }

    @Test
    void what_it_costs_more_is_an_invoice_of_its_own() {
        var net = Money.euro("15.00");
        var charge = new DraftedLine(
                new InvoiceItem(ID, REST), new InvoiceLine(ProductGroup.HOSTING, REST, 1, net, net, "nl", "en"));
        money.on(new SubscriptionPlanChanged(ID, CUSTOMER, 40, CHANGED, TERMS, UNTIL, net, OWN, charge, List.of()));
        verify(commands)
                .sendAndWait(new DraftKnownLines(OWN, CUSTOMER, CHANGED, List.of(charge), DraftOccasion.PLAN_CHANGE));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void what_it_costs_less_is_credited_for_the_days_that_are_left() {
        answer(RUN, "Ander pakket vanaf 2026-11-16", "7.50", new ItemCredit(Money.euro("7.50"), null));
        money.on(credited("7.50"));
        verify(commands).sendAndWait(credit(RUN, "Ander pakket vanaf 2026-11-16", "7.50"));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void what_is_on_the_invoice_that_came_instead_is_credited_there() {
        answer(RUN, "Ander pakket vanaf 2026-11-16", "7.50", new ItemCredit(Money.euro("0.50"), INSTEAD));
        answer(INSTEAD, "Another package from 2026-11-16 on", "7.00", new ItemCredit(Money.euro("7.00"), null));
        money.on(credited("7.50"));
        verify(commands).sendAndWait(credit(INSTEAD, "Another package from 2026-11-16 on", "7.00"));
    }

    @Test
    void what_staff_credited_before_is_not_credited_again() {
        answer(RUN, "Ander pakket vanaf 2026-11-16", "7.50", new ItemCredit(Money.noEuro(), null));
        money.on(credited("7.50"));
        verify(commands).sendAndWait(credit(RUN, "Ander pakket vanaf 2026-11-16", "7.50"));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void where_nobody_is_asked_nothing_is_done() {
        money.on(new SubscriptionPlanChanged(
                ID, CUSTOMER, 40, CHANGED, TERMS, UNTIL, Money.euro("15.00"), null, null, List.of()));
        verifyNoInteractions(commands);
    }

    private void billed(InvoiceId invoice, Language language) {
        var vat = new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
        var buyer = Personal.of(KeyRef.fiscal(CUSTOMER, 2026), new Buyer("Anna BV", null, null));
        when(queries.query(eq(new FindCreditedInvoice(invoice)), any(Class.class)))
                .thenReturn(CompletableFuture.completedFuture(new CreditedInvoice(vat, language, buyer)));
    }

    private void answer(InvoiceId invoice, String reason, String net, ItemCredit answer) {
        when(commands.sendAndWait(credit(invoice, reason, net))).thenReturn(answer);
    }

    private static CreditInvoiceItem credit(InvoiceId invoice, String reason, String net) {
        return new CreditInvoiceItem(
                invoice, "plan-change/" + ID + "/40/2026-11-01", TODAY, reason, BILLED, REST, Money.euro(net));
    }

    private static SubscriptionPlanChanged credited(String net) {
        return new SubscriptionPlanChanged(
                ID,
                CUSTOMER,
                40,
                CHANGED,
                TERMS,
                UNTIL,
                Money.euro(net).negated(),
                null,
                null,
                List.of(new PlanCredit(RUN, BILLED, Money.euro(net))));
    }
}
