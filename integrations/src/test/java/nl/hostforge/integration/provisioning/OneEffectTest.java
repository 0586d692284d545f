package nl.hostforge.integration.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.Test;

class OneEffectTest {
    private static final Duration SETTLING = Duration.ofSeconds(300);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final OneEffect oneEffect = new OneEffect(new ProvisioningSettings(
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Map.of(Provider.PLESK, SETTLING),
            LOOK_EVERY,
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            List.of(),
            "",
            "",
            14));
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final List<String> happened = new ArrayList<>();
    private ProvisioningJob stored = new ProvisioningJob(
            "order", "PROVISION_HOSTING/1", "PROVISION_HOSTING", false, 1, null, 1, 1, Map.of(), false, Map.of());
    private Optional<String> atProvider = Optional.empty();
    private boolean leaseLost;

    @Test
    void what_exists_is_adopted_and_nothing_is_created() {
        atProvider = Optional.of("guid-1");
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isEqualTo(Outcome.done("guid-1"));
        assertThat(happened).containsExactly("looked");
    }

    @Test
    void a_creation_is_noted_before_it_is_sent() {
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isEqualTo(Outcome.done("guid-new"));
        assertThat(happened).containsExactly("looked", "noted", "created");
    }

    @Test
    void after_an_unclear_ending_it_only_looks_until_the_provider_has_settled() {
        assertThat(ensure(StepPermission.PROCEED, () -> Outcome.unknown("timed out")))
                .isEqualTo(Outcome.unknown("timed out"));
        happened.clear();

        now = now.plus(SETTLING).minusSeconds(100);
        assertThat(ensure(StepPermission.PROCEED, this::creates))
                .isEqualTo(new TryLater<>(
                        "plesk may still be working on the last call; looking again", Optional.of(LOOK_EVERY), false));
        assertThat(happened).containsExactly("looked");

        now = now.plusSeconds(100);
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isEqualTo(Outcome.done("guid-new"));
    }

    @Test
    void after_a_crash_between_note_and_answer_it_only_looks_too_and_adopts_what_appears() {
        assertThatThrownBy(() -> ensure(StepPermission.PROCEED, () -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        happened.clear();

        now = now.plusSeconds(20);
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isInstanceOf(TryLater.class);
        atProvider = Optional.of("guid-late");
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isEqualTo(Outcome.done("guid-late"));
        assertThat(happened).containsExactly("looked", "looked");
    }

    @Test
    void the_last_look_comes_no_later_than_the_settling_ends() {
        ensure(StepPermission.PROCEED, () -> Outcome.unknown("timed out"));
        now = now.plus(SETTLING).minusSeconds(3);
        assertThat(((TryLater<String>) ensure(StepPermission.PROCEED, this::creates)).after())
                .contains(Duration.ofSeconds(3));
    }

    @Test
    void where_certainly_nothing_was_done_the_note_goes_and_the_next_attempt_creates() {
        ensure(StepPermission.PROCEED, () -> Outcome.tryLater("connection refused"));
        assertThat(ensure(StepPermission.PROCEED, this::creates)).isEqualTo(Outcome.done("guid-new"));
    }

    @Test
    void what_was_made_or_may_have_been_is_in_doubt_until_a_look_up_shows_it_or_the_provider_has_settled() {
        ensure(StepPermission.PROCEED, this::creates);
        assertThat(attempt(StepPermission.PROCEED).isInDoubt(SETTLING)).isTrue();

        var looking = attempt(StepPermission.PROCEED);
        atProvider = Optional.of("guid-new");
        ensure(looking, this::creates);
        assertThat(looking.isInDoubt(SETTLING)).isFalse();

        now = now.plus(SETTLING);
        assertThat(attempt(StepPermission.PROCEED).isInDoubt(SETTLING)).isFalse();
    }

    @Test
    void where_certainly_nothing_was_done_nothing_is_in_doubt() {
        ensure(StepPermission.PROCEED, () -> Outcome.refused(RefusalCode.INVALID_DATA, "no such plan"));
        assertThat(attempt(StepPermission.PROCEED).isInDoubt(SETTLING)).isFalse();
    }

    @Test
    void exists_already_is_adopted_if_it_is_ours_and_refused_if_it_is_not() {
        assertThat(ensure(StepPermission.PROCEED, () -> {
                    atProvider = Optional.of("guid-ours");
                    return Outcome.refused(RefusalCode.ALREADY_EXISTS, "object exists");
                }))
                .isEqualTo(Outcome.done("guid-ours"));
        atProvider = Optional.empty();
        assertThat(ensure(
                        StepPermission.PROCEED,
                        () -> Outcome.refused(RefusalCode.ALREADY_EXISTS, "login is taken", "login")))
                .isEqualTo(new Refused<>(RefusalCode.ALREADY_EXISTS, "login is taken", Optional.of("login")));
    }

    @Test
    void a_node_that_lost_its_hold_sends_nothing() {
        leaseLost = true;
        assertThatThrownBy(() -> ensure(StepPermission.PROCEED, this::creates)).isInstanceOf(JobLease.Lost.class);
        assertThat(happened).containsExactly("looked");
    }

    @Test
    void of_an_order_that_is_being_cancelled_nothing_is_created_but_what_exists_is_found() {
        assertThat(ensure(StepPermission.LOOK_UP_ONLY, this::creates)).isInstanceOf(Refused.class);
        assertThat(happened).containsExactly("looked");
        atProvider = Optional.of("guid-1");
        assertThat(ensure(StepPermission.LOOK_UP_ONLY, this::creates)).isEqualTo(Outcome.done("guid-1"));
    }

    private Outcome<String> creates() {
        happened.add("created");
        return Outcome.done("guid-new");
    }

    private Outcome<String> ensure(StepPermission permission, Supplier<Outcome<String>> create) {
        return ensure(attempt(permission), create);
    }

    private Attempt attempt(StepPermission permission) {
        return new Attempt(stored, permission, this::store, clock());
    }

    private Outcome<String> ensure(Attempt attempt, Supplier<Outcome<String>> create) {
        return oneEffect.ensure(
                attempt,
                Provider.PLESK,
                "subscription",
                () -> {
                    happened.add("looked");
                    return Outcome.done(atProvider);
                },
                create);
    }

    private void store(ProvisioningJob job) {
        if (leaseLost) throw new JobLease.Lost(job.id());
        if (job.announced().size() > stored.announced().size()) happened.add("noted");
        stored = job;
    }

    private Clock clock() {
        var source = (InstantSource) () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
