package nl.hostforge.integration.provisioning;

import static nl.hostforge.integration.provisioning.DeliveredCase.GUID;
import static nl.hostforge.integration.provisioning.DeliveredCase.HOSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.panel.PlanSwitched;
import nl.hostforge.integration.panel.ServicePlan;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suspending, resuming and moving a subscription: each looks first, acts once, and touches nobody else's. */
class ChangingHostingTest {
    private static final StepId SUSPEND = StepId.of(StepKind.SUSPEND_HOSTING, 1, 1);
    private static final StepId RESUME = StepId.of(StepKind.RESUME_HOSTING, 1, 2);
    private static final StepId PLAN = StepId.of(StepKind.CHANGE_PLAN, 1, 3);

    private final HostingPanel panel = mock(HostingPanel.class);
    private final HostedLine lines = new HostedLine(panel);
    private final OneEffect oneEffect = new OneEffect(new ProvisioningSettings(
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Map.of(Provider.PLESK, Duration.ofSeconds(300)),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            List.of(),
            "",
            "",
            14));
    private Instant now = Instant.parse("2027-02-01T10:00:00Z");
    private PanelSubscription site = site(false, "plan-m");
    private ProvisioningJob stored;

    @BeforeEach
    void panel() {
        when(panel.findSubscription(References.subscription(DeliveredCase.ORDER, 1), "example.nl"))
                .thenAnswer(asked -> Outcome.done(Optional.ofNullable(site)));
        when(panel.servicePlans())
                .thenReturn(
                        Outcome.done(List.of(new ServicePlan("plan-m", "Web M"), new ServicePlan("plan-l", "Web L"))));
        when(panel.suspend(GUID)).thenAnswer(asked -> {
            site = site(true, "plan-m");
            return Outcome.done(null);
        });
        when(panel.resume(GUID)).thenAnswer(asked -> {
            site = site(false, "plan-m");
            return Outcome.done(null);
        });
    }

    @Test
    void a_site_is_suspended_and_one_that_is_so_already_is_left_alone() {
        assertThat(suspend()).isEqualTo(Outcome.done(Finished.as(GUID)));
        stored = null;
        assertThat(suspend()).isEqualTo(Outcome.done(Finished.as(GUID)));
        verify(panel, times(1)).suspend(GUID);
    }

    @Test
    void an_answer_that_was_lost_after_the_work_is_found_done() {
        doAnswer(asked -> {
                    site = site(true, "plan-m");
                    return Outcome.unknown("connection lost");
                })
                .when(panel)
                .suspend(GUID);
        assertThat(suspend()).isInstanceOf(Unknown.class);
        assertThat(suspend()).isEqualTo(Outcome.done(Finished.as(GUID)));
        verify(panel, times(1)).suspend(GUID);
    }

    @Test
    void an_answer_that_was_lost_before_the_work_is_waited_for_before_it_is_repeated() {
        doReturn(Outcome.unknown("timed out")).when(panel).suspend(GUID);
        suspend();
        assertThat(suspend()).isInstanceOf(TryLater.class);
        now = now.plusSeconds(300);
        suspend();
        verify(panel, times(2)).suspend(GUID);
    }

    @Test
    void a_site_is_resumed_and_one_that_we_did_not_suspend_is_left_alone() {
        site = site(true, "plan-m");
        assertThat(resume()).isEqualTo(Outcome.done(Finished.as(GUID)));
        verify(panel, times(1)).resume(GUID);
        stored = null;
        assertThat(resume()).isEqualTo(Outcome.done(Finished.as(GUID)));
        verify(panel, times(1)).resume(GUID);
    }

    @Test
    void a_site_is_moved_and_what_could_not_be_applied_is_told_in_the_panels_words() {
        when(panel.switchPlan(GUID, "Web L"))
                .thenReturn(Outcome.done(new PlanSwitched(List.of("PHP 8.1 is not there", "No mail quota"))));
        assertThat(change(plan(Map.of())))
                .isEqualTo(Outcome.done(new Finished(
                        GUID, Map.of("servicePlan", "Web L", "problems", "PHP 8.1 is not there; No mail quota"))));
    }

    @Test
    void a_site_on_the_plan_already_is_not_moved_again() {
        site = site(false, "plan-l");
        assertThat(change(plan(Map.of()))).isEqualTo(Outcome.done(new Finished(GUID, Map.of("servicePlan", "Web L"))));
        verify(panel, never()).switchPlan(any(), any());
    }

    @Test
    void a_plan_that_staff_corrected_is_the_one_it_is_moved_to() {
        when(panel.switchPlan(GUID, "Web XL")).thenReturn(Outcome.done(new PlanSwitched(List.of())));
        assertThat(change(plan(Map.of("servicePlan", "Web XL"))))
                .isEqualTo(Outcome.done(new Finished(GUID, Map.of("servicePlan", "Web XL"))));
    }

    @Test
    void a_site_that_is_absent_or_another_ones_is_refused() {
        site = null;
        assertThat(suspend())
                .isEqualTo(Outcome.refused(RefusalCode.NOT_FOUND, "the panel has no subscription for example.nl"));
        site = new PanelSubscription("other", "example.nl", "sub:other", "7", true, false, Optional.empty());
        assertThat(suspend()).isInstanceOf(Refused.class);
        assertThat(resume()).isInstanceOf(Refused.class);
        assertThat(change(plan(Map.of()))).isInstanceOf(Refused.class);
        verify(panel, never()).suspend(anyString());
        verify(panel, never()).resume(anyString());
        verify(panel, never()).switchPlan(anyString(), anyString());
    }

    @Test
    void a_site_that_staff_made_by_hand_is_known_by_its_name() {
        site = new PanelSubscription("by-hand", "example.nl", "", "7", true, true, Optional.empty());
        var byHand = DeliveredCase.with(SUSPEND, null, null, Map.of(), Map.of());
        assertThat(perform(new SuspendHosting(panel, lines, oneEffect), byHand, SUSPEND))
                .isEqualTo(Outcome.done(Finished.as("by-hand")));
        assertThat(suspend()).isInstanceOf(Refused.class); // what the worker made has our reference
    }

    private Outcome<Finished> suspend() {
        var order = DeliveredCase.with(SUSPEND, null, null, Map.of(HOSTING, Map.of()), Map.of());
        return perform(new SuspendHosting(panel, lines, oneEffect), order, SUSPEND);
    }

    private Outcome<Finished> resume() {
        var order = DeliveredCase.with(RESUME, null, null, Map.of(HOSTING, Map.of()), Map.of());
        return perform(new ResumeHosting(panel, lines, oneEffect), order, RESUME);
    }

    private Outcome<Finished> change(ProvisioningCase order) {
        return perform(new ChangePlan(panel, lines, oneEffect), order, PLAN);
    }

    private static ProvisioningCase plan(Map<String, String> corrections) {
        return DeliveredCase.with(PLAN, DeliveredCase.hosting("Web L"), null, Map.of(HOSTING, Map.of()), corrections);
    }

    private Outcome<Finished> perform(StepWork work, ProvisioningCase order, StepId step) {
        if (stored == null || !stored.subject().equals(step.value())) stored = job(step);
        JobLease lease = job -> stored = job;
        return work.perform(
                order, new Attempt(stored, StepPermission.PROCEED, lease, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private static PanelSubscription site(boolean suspended, String plan) {
        return new PanelSubscription(
                GUID,
                "example.nl",
                References.subscription(DeliveredCase.ORDER, 1),
                "7",
                !suspended,
                suspended,
                Optional.of(plan));
    }

    private static ProvisioningJob job(StepId step) {
        return new ProvisioningJob(
                DeliveredCase.ORDER.toString(),
                step.value(),
                step.kind().name(),
                false,
                1,
                null,
                1,
                1,
                Map.of(),
                false,
                Map.of());
    }
}
