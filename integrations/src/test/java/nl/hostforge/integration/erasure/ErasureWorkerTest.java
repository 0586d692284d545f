package nl.hostforge.integration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureAtProvider;
import nl.hostforge.messages.customer.CustomerCommand.FailErasureAtProvider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ErasureWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final ErasureJob JOB =
            ErasureJob.of(new CustomerErasureAtProviderRequested(CUSTOMER, Provider.PLESK, "guid", 2));

    private final CommandGateway commands = mock(CommandGateway.class);
    private final ErasureSettings settings =
            new ErasureSettings(3, Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(15));
    private Outcome<Void> outcome;
    private final ErasureWorker worker = new ErasureWorker(
            List.of(new ErasureWork() {
                @Override
                public Provider provider() {
                    return Provider.PLESK;
                }

                @Override
                public Outcome<Void> forget(CustomerId customer, String reference) {
                    assertThat(customer).isEqualTo(CUSTOMER);
                    assertThat(reference).isEqualTo("guid");
                    return outcome;
                }
            }),
            commands,
            settings,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void one_request_is_one_job_and_its_data_is_ids_alone() {
        assertThat(JOB.id()).isEqualTo(CUSTOMER + "/plesk#2");
        assertThat(JOB).isEqualTo(new ErasureJob(CUSTOMER.toString(), Provider.PLESK, "ERASE_AT_PLESK", "guid", 2, 1));
    }

    @Test
    void what_is_forgotten_is_reported_before_the_job_goes() {
        outcome = Outcome.done(null);
        assertThat(after(JOB)).isNull();
        verify(commands).sendAndWait(new CompleteErasureAtProvider(CUSTOMER, Provider.PLESK));
    }

    @Test
    void a_refusal_is_final_and_its_words_are_sealed_for_this_erasure() {
        outcome = Outcome.refused(RefusalCode.NOT_PERMITTED, "not you");
        assertThat(after(JOB)).isNull();
        verify(commands).sendAndWait(failure(1, "NOT_PERMITTED", "not you", null));
    }

    @Test
    void what_is_still_in_use_may_be_let_go_of_meanwhile() {
        outcome = Outcome.refused(RefusalCode.WRONG_STATE, "the account still has subscriptions");
        var second = after(JOB);
        verify(commands).sendAndWait(failure(1, "WRONG_STATE", "the account still has subscriptions", second.due()));
        assertThat(after(second.job().nextAttempt())).isNull();
        verify(commands).sendAndWait(failure(3, "WRONG_STATE", "the account still has subscriptions", null));
    }

    @Test
    void what_may_pass_and_what_is_unclear_are_tried_three_times_with_growing_pauses() {
        outcome = Outcome.unknown("time-out");
        var second = after(JOB);
        assertThat(second.job()).isEqualTo(JOB.nextAttempt());
        assertThat(second.due()).isBetween(NOW.plusSeconds(30), NOW.plusSeconds(36));
        verify(commands).sendAndWait(failure(1, "UNKNOWN", "time-out", second.due()));
        outcome = Outcome.tryLater("busy");
        var third = after(second.job());
        assertThat(third.due()).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(72));
        verify(commands).sendAndWait(failure(2, "TRY_LATER", "busy", third.due()));
        assertThat(after(third.job())).isNull();
        verify(commands).sendAndWait(failure(3, "TRY_LATER", "busy", null));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_provider_that_says_when_is_left_alone_until_then() {
        outcome = new Outcome.TryLater<>("slower", Optional.of(Duration.ofMinutes(9)));
        assertThat(after(JOB).due()).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
    }

    @Test
    void who_could_not_be_asked_at_all_used_up_no_attempt() {
        outcome = new Outcome.TryLater<>("the circuit is open", Optional.empty(), false);
        assertThat(after(JOB)).isEqualTo(new Left(NOW.plusSeconds(15), JOB));
        verifyNoInteractions(commands);
    }

    private static FailErasureAtProvider failure(int attempt, String code, String words, Instant next) {
        var sealed = Personal.of(KeyRef.erasure(CUSTOMER, "plesk", 2), words);
        return new FailErasureAtProvider(CUSTOMER, Provider.PLESK, 2, attempt, code, sealed, next);
    }

    /** @return what is left of the job after a run; null if it is gone */
    @SuppressWarnings("unchecked")
    private Left after(ErasureJob job) {
        ExecutionOperations<ErasureJob> operations = mock(ExecutionOperations.class);
        worker.run(job).complete(null, operations);
        var due = ArgumentCaptor.forClass(Instant.class);
        var data = ArgumentCaptor.forClass(ErasureJob.class);
        try {
            verify(operations).reschedule(org.mockito.ArgumentMatchers.any(), due.capture(), data.capture());
        } catch (AssertionError removed) {
            return null;
        }
        return new Left(due.getValue(), data.getValue());
    }

    private record Left(Instant due, ErasureJob job) {}
}
