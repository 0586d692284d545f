package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.integration.mail.MailJob.State;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderQuery.FindOrderCorrespondence;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mail.MailSendException;

class MailWorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final MailJob JOB = MailJob.of(MailKind.ORDER_CONFIRMATION, Correspondences.ORDER);

    private final Post post = mock(Post.class);
    private final QueryGateway queries = mock(QueryGateway.class);
    private final MailSettings settings = MailTests.settings();
    private final MailWorker worker = new MailWorker(
            new Desk(
                    MailTests.letters(),
                    MailTests.billingLetters(),
                    MailTests.dunningLetters(),
                    MailTests.staffLetters(settings),
                    settings,
                    queries),
            post,
            settings,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void anOrder() {
        finds(Correspondences.of(Language.DUTCH));
    }

    @Test
    void a_mail_that_was_sent_is_remembered_for_as_long_as_its_event_may_come_again() {
        assertThat(after(JOB)).isEqualTo(new Left(NOW.plus(Duration.ofDays(7)), JOB.sent()));
        verify(post).send(any(), eq("ORDER_CONFIRMATION/" + Correspondences.ORDER));
    }

    @Test
    void it_is_forgotten_then_without_being_sent_again() {
        assertThat(after(JOB.sent())).isNull();
        verify(post, never()).send(any(), any());
    }

    @Test
    void a_mail_without_a_reader_counts_as_sent() {
        finds(Correspondences.erased());
        assertThat(after(JOB).job().state()).isEqualTo(State.SENT);
        verify(post, never()).send(any(), any());
    }

    @Test
    void a_server_that_is_away_is_tried_again_after_growing_pauses_and_given_up_visibly() {
        doThrow(new MailSendException("away")).when(post).send(any(), any());
        var second = after(JOB);
        assertThat(second).isEqualTo(new Left(NOW.plusSeconds(30), JOB.nextAttempt()));
        var third = after(second.job());
        assertThat(third.due()).isEqualTo(NOW.plusSeconds(50)); // a minute, but for the longest
        assertThat(after(third.job()))
                .isEqualTo(new Left(MailWorker.NEVER, third.job().givenUp()));
    }

    @Test
    void what_was_given_up_is_tried_once_more_when_somebody_sets_it_due() {
        doThrow(new MailSendException("away")).when(post).send(any(), any());
        var givenUp = after(after(after(JOB).job()).job()).job();
        assertThat(after(givenUp)).isEqualTo(new Left(MailWorker.NEVER, givenUp));
        doNothing().when(post).send(any(), any());
        assertThat(after(givenUp).job().state()).isEqualTo(State.SENT);
    }

    private void finds(OrderCorrespondence order) {
        when(queries.query(new FindOrderCorrespondence(Correspondences.ORDER), OrderCorrespondence.class))
                .thenReturn(CompletableFuture.completedFuture(order));
    }

    /** @return what is left of the job after a run; null if it is gone */
    @SuppressWarnings("unchecked")
    private Left after(MailJob job) {
        ExecutionOperations<MailJob> operations = mock(ExecutionOperations.class);
        worker.run(job).complete(null, operations);
        var due = ArgumentCaptor.forClass(Instant.class);
        var left = ArgumentCaptor.forClass(MailJob.class);
        if (job.state() == State.SENT) {
            verify(operations).stop();
            return null;
        }
        verify(operations).reschedule(any(), due.capture(), left.capture());
        return new Left(due.getValue(), left.getValue());
    }

    private record Left(Instant due, MailJob job) {}
}
