package nl.hostforge.integration.provisioning;

import static nl.hostforge.integration.provisioning.DeliveredCase.DOMAIN;
import static nl.hostforge.integration.provisioning.DeliveredCase.DOMAIN_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a renewal ends, the domain is renewed once; what cannot be told apart goes to staff. */
class RenewDomainTest {
    private static final StepId STEP = StepId.of(StepKind.RENEW_DOMAIN, 2, 1);
    private static final Duration SETTLING = Duration.ofSeconds(120);
    private static final String BEFORE = "2027-03-02";
    private static final String A_YEAR_LATER = "2028-03-02";

    private final Registrar registrar = mock(Registrar.class);
    private final ProvisioningSettings settings = new ProvisioningSettings(
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Map.of(Provider.OPENPROVIDER, SETTLING),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofHours(1),
            List.of(),
            "",
            "",
            14);
    private final RenewDomain work = new RenewDomain(registrar, new OneEffect(settings), settings);

    private ProvisioningCase order = DeliveredCase.with(STEP, null, 1, BEFORE);
    private Instant now = Instant.parse("2027-02-01T10:00:00Z");
    private LocalDate expiry = LocalDate.parse(BEFORE);
    private DomainState state = DomainState.ACTIVE;
    private final String reference = References.domain(DeliveredCase.ORDER, 2);
    private Supplier<Outcome<DomainState>> renewal = this::renews;
    private final List<String> happened = new ArrayList<>();
    private ProvisioningJob stored = job(1);

    @BeforeEach
    void registrar() {
        when(registrar.find("example.nl")).thenAnswer(asked -> Outcome.done(List.of(domain())));
        when(registrar.renew(anyString(), anyString(), anyInt())).thenAnswer(asked -> {
            assertThat(asked.<String>getArgument(0)).isEqualTo(DOMAIN_ID);
            happened.add("renewed");
            return renewal.get();
        });
    }

    @Test
    void it_is_renewed_with_the_expiry_before_on_record_and_tells_the_new_one() {
        assertThat(perform()).isEqualTo(Outcome.done(new Finished(DOMAIN_ID, Map.of("expiresOn", A_YEAR_LATER))));
        assertThat(happened).containsExactly("noted", "noted", "renewed", "noted");
        assertThat(stored.notes()).containsEntry("expiryBefore", BEFORE);
    }

    @Test
    void an_answer_that_was_lost_after_the_work_is_not_asked_for_again() {
        renewal = () -> {
            renews();
            return Outcome.unknown("connection lost");
        };
        assertThat(perform()).isInstanceOf(Unknown.class);
        assertThat(perform()).isInstanceOf(Done.class);
        assertThat(renewals()).isEqualTo(1);
        assertThat(expiry).isEqualTo(A_YEAR_LATER);
    }

    @Test
    void a_call_that_was_lost_before_the_work_is_repeated_only_once_the_registrar_has_settled() {
        renewal = () -> Outcome.unknown("timed out");
        perform();
        renewal = this::renews;
        now = now.plus(SETTLING).minusSeconds(1);
        assertThat(perform()).isInstanceOf(TryLater.class);
        assertThat(renewals()).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(perform()).isInstanceOf(Done.class);
        assertThat(renewals()).isEqualTo(2);
        assertThat(expiry).isEqualTo(A_YEAR_LATER);
    }

    @Test
    void a_yes_whose_new_date_is_not_shown_yet_is_waited_for_and_never_repeated() {
        renewal = () -> Outcome.done(DomainState.ACTIVE);
        assertThat(perform()).isEqualTo(later("the registrar renewed it and does not show the new date yet"));
        now = now.plus(SETTLING).plus(SETTLING);
        assertThat(perform()).isEqualTo(later("the registrar renewed it and does not show the new date yet"));
        expiry = LocalDate.parse(A_YEAR_LATER);
        assertThat(perform()).isInstanceOf(Done.class);
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void already_renewed_is_done_where_the_date_says_so() {
        renewal = () -> {
            renews();
            return Outcome.refused(RefusalCode.WRONG_STATE, "325: already renewed");
        };
        assertThat(perform()).isInstanceOf(Done.class);
    }

    @Test
    void too_early_is_the_registrars_no() {
        renewal = () -> Outcome.refused(RefusalCode.WRONG_STATE, "324: too early");
        assertThat(perform()).isEqualTo(Outcome.refused(RefusalCode.WRONG_STATE, "324: too early"));
        assertThat(stored.announced()).isEmpty();
    }

    @Test
    void what_somebody_else_renewed_is_for_staff_to_decide_who_may_have_it_renewed_from_there() {
        expiry = LocalDate.parse(A_YEAR_LATER);
        assertThat(perform())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.words())
                                .isEqualTo("example.nl runs until 2028-03-02 already, where 2027-03-02 was expected;"
                                        + " somebody else renewed it"));
        assertThat(renewals()).isZero();

        stored = job(2);
        order = DeliveredCase.with(
                STEP, null, 1, Map.of(DOMAIN, Map.of("expiresOn", BEFORE)), Map.of("expiresOn", A_YEAR_LATER));
        assertThat(perform()).isEqualTo(Outcome.done(new Finished(DOMAIN_ID, Map.of("expiresOn", "2029-03-02"))));
    }

    @Test
    void an_effect_that_showed_after_staff_gave_up_is_found_by_the_next_round() {
        expiry = LocalDate.parse(A_YEAR_LATER);
        stored = job(2);
        assertThat(perform()).isInstanceOf(Done.class);
        assertThat(renewals()).isZero();
    }

    @Test
    void a_date_that_staff_mistyped_is_said_to_be_so() {
        order = DeliveredCase.with(STEP, null, 1, Map.of(), Map.of("expiresOn", "2 maart"));
        assertThat(perform())
                .isEqualTo(Outcome.refused(
                        RefusalCode.INVALID_DATA, "an expiry date is written as 2027-11-30", "expiresOn"));
    }

    @Test
    void after_a_renewal_by_hand_the_registrars_own_date_counts() {
        expiry = LocalDate.parse("2030-03-02");
        order = DeliveredCase.with(STEP, null, 1, Map.of(), Map.of());
        assertThat(perform()).isEqualTo(Outcome.done(new Finished(DOMAIN_ID, Map.of("expiresOn", "2031-03-02"))));
    }

    @Test
    void a_name_that_is_not_ours_or_not_active_is_not_renewed() {
        state = DomainState.DELETED;
        assertThat(perform())
                .isEqualTo(Outcome.refused(RefusalCode.WRONG_STATE, "example.nl is not active at the registrar"));
        state = DomainState.REQUESTED;
        assertThat(perform()).isEqualTo(later("the registry has not decided yet"));
        when(registrar.find(any())).thenReturn(Outcome.done(List.of()));
        assertThat(perform())
                .isEqualTo(Outcome.refused(RefusalCode.NOT_FOUND, "example.nl is not with us at the registrar"));
        assertThat(renewals()).isZero();
    }

    @Test
    void while_the_order_is_being_cancelled_it_is_only_looked() {
        assertThat(perform(StepPermission.LOOK_UP_ONLY)).isInstanceOf(Refused.class);
        assertThat(renewals()).isZero();
    }

    private Outcome<DomainState> renews() {
        expiry = expiry.plusYears(1);
        return Outcome.done(DomainState.ACTIVE);
    }

    private long renewals() {
        return happened.stream().filter("renewed"::equals).count();
    }

    private Outcome<Finished> perform() {
        return perform(StepPermission.PROCEED);
    }

    private Outcome<Finished> perform(StepPermission permission) {
        JobLease lease = job -> {
            happened.add("noted");
            stored = job;
        };
        return work.perform(order, new Attempt(stored, permission, lease, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private Outcome<Finished> later(String words) {
        return new TryLater<>(words, Optional.of(Duration.ofSeconds(60)), false);
    }

    private RegistrarDomain domain() {
        return new RegistrarDomain(
                DOMAIN_ID,
                "example.nl",
                Optional.of(reference),
                state,
                Optional.of(expiry.atTime(9, 12).toInstant(ZoneOffset.UTC)),
                Optional.empty(),
                false,
                false,
                "handle-1",
                NameServers.group("g"));
    }

    private static ProvisioningJob job(int round) {
        return new ProvisioningJob(
                DeliveredCase.ORDER.toString(),
                STEP.value(),
                STEP.kind().name(),
                false,
                2,
                null,
                round,
                1,
                Map.of(),
                false,
                Map.of());
    }
}
