package nl.hostforge.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsEndFirstTest {
    private final Scheduler jobs = mock(Scheduler.class);
    private final SchedulerState state = mock(SchedulerState.class);
    private final JobsEndFirst lifecycle = new JobsEndFirst(jobs);

    @BeforeEach
    void jobsRun() {
        when(jobs.getSchedulerState()).thenReturn(state);
        when(jobs.getCurrentlyExecuting()).thenReturn(List.of());
        lifecycle.start();
    }

    @Test
    void no_job_begins_any_more_and_those_at_work_are_waited_for() {
        var atWork = List.of(mock(CurrentlyExecuting.class));
        when(jobs.getCurrentlyExecuting()).thenReturn(atWork, atWork, List.of());
        lifecycle.stop();
        verify(jobs).pause();
        verify(jobs, times(4)).getCurrentlyExecuting();
        assertThat(lifecycle.isRunning()).isFalse();
    }

    @Test
    void what_was_stopped_goes_on_at_the_next_start() {
        lifecycle.stop();
        verify(jobs, never()).resume();
        lifecycle.start();
        verify(jobs).resume();
    }

    @Test
    void what_somebody_else_paused_stays_so() {
        when(state.isPaused()).thenReturn(true);
        lifecycle.stop();
        lifecycle.start();
        verify(jobs, never()).pause();
        verify(jobs, never()).resume();
    }
}
