package nl.hostforge.app.vatnumber;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.CheckedVatNumber;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumbersCheckedBefore;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** On 29 November 2026, an hour after midnight in Amsterdam; a week before a renewal, for answers older than 30 days. */
class VatNumberChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    private static final LocalDate IN_A_WEEK = LocalDate.parse("2026-12-06");
    private static final CustomerId FIRST = new CustomerId(Ids.next());
    private static final CustomerId SECOND = new CustomerId(Ids.next());

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final Faults faults = mock(Faults.class);
    private final VatNumberChecks checks = new VatNumberChecks(
            queries,
            commands,
            new VatNumberCheckSettings(7, Duration.ofDays(30)),
            faults,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void who_has_something_renewed_soon_is_checked_page_by_page() {
        renew(null, FIRST, FIRST);
        renew(FIRST, null, SECOND);
        stale(FIRST, "DE123456789");
        stale(SECOND, "BE0123456749");
        registerSays("DE123456789", new VatNumberAnswer(VatCheckOutcome.INVALID, NOW, null, null));
        registerSays("BE0123456749", new VatNumberAnswer(VatCheckOutcome.VALID, NOW, "WAPIAAAA1", "De Vries"));
        checks.checkWhatRenews();
        verify(commands).sendAndWait(recorded(FIRST, "DE123456789", VatCheckOutcome.INVALID, null, null));
        verify(commands).sendAndWait(recorded(SECOND, "BE0123456749", VatCheckOutcome.VALID, "WAPIAAAA1", "De Vries"));
    }

    @Test
    void a_register_that_does_not_answer_leaves_the_last_answer_as_it_is() {
        renew(null, null, FIRST);
        stale(FIRST, "DE123456789");
        registerSays("DE123456789", new VatNumberAnswer(VatCheckOutcome.UNVERIFIABLE, NOW, null, null));
        checks.checkWhatRenews();
        verify(commands, never()).sendAndWait(any());
    }

    @Test
    void what_cannot_be_recorded_for_one_is_no_harm_to_others_unless_it_may_pass() {
        renew(null, FIRST, FIRST);
        renew(FIRST, null, SECOND);
        for (var customer : List.of(FIRST, SECOND)) stale(customer, "DE123456789");
        registerSays("DE123456789", new VatNumberAnswer(VatCheckOutcome.INVALID, NOW, null, null));
        when(commands.sendAndWait(recorded(FIRST, "DE123456789", VatCheckOutcome.INVALID, null, null)))
                .thenThrow(new IllegalStateException("erased"));
        checks.checkWhatRenews();
        verify(commands).sendAndWait(recorded(SECOND, "DE123456789", VatCheckOutcome.INVALID, null, null));
        when(faults.mayPass(any())).thenReturn(true);
        assertThatThrownBy(checks::checkWhatRenews).hasMessage("erased");
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new VatNumberCheckSettings(-1, Duration.ofDays(1)))
                .hasMessageContaining("days-before");
        assertThatThrownBy(() -> new VatNumberCheckSettings(7, Duration.ZERO)).hasMessageContaining("counts-for");
    }

    private void renew(CustomerId after, CustomerId next, CustomerId... customers) {
        var due = Stream.of(customers)
                .map(customer -> new CustomerRenewals(customer, List.of(), Money.noEuro()))
                .toList();
        when(queries.query(new FindDueRenewals(IN_A_WEEK, null, after, 100), DueRenewals.class))
                .thenReturn(CompletableFuture.completedFuture(new DueRenewals(due, next)));
    }

    private void stale(CustomerId customer, String number) {
        var question = new FindVatNumbersCheckedBefore(List.of(customer), NOW.minus(Duration.ofDays(30)));
        when(queries.query(eq(question), ArgumentMatchers.<ResponseType<List<CheckedVatNumber>>>any()))
                .thenReturn(CompletableFuture.completedFuture(
                        List.of(new CheckedVatNumber(customer, number, "hash", VatCheckOutcome.VALID))));
    }

    private void registerSays(String number, VatNumberAnswer answer) {
        when(queries.query(new CheckVatNumber(number), VatNumberAnswer.class))
                .thenReturn(CompletableFuture.completedFuture(answer));
    }

    private static RecordVatNumberCheck recorded(
            CustomerId customer, String number, VatCheckOutcome outcome, String proof, String name) {
        var key = KeyRef.contact(customer);
        return new RecordVatNumberCheck(
                customer,
                Personal.of(key, number),
                "hash",
                outcome,
                NOW,
                proof,
                name == null ? null : Personal.of(key, name));
    }
}
