package nl.hostforge.integration.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.registrar.DomainPlaced;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepPermission;
import org.junit.jupiter.api.Test;

class DomainSettlementTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));

    private final Registrar registrar = mock(Registrar.class);
    private final ProvisioningSettings settings = new ProvisioningSettings(
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Map.of(),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            List.of(),
            "",
            "",
            14);
    private final DomainSettlement domains = new DomainSettlement(registrar, new OneEffect(settings), settings);
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private ProvisioningJob stored = new ProvisioningJob(
            ORDER.toString(), "TRANSFER_DOMAIN/1", "TRANSFER_DOMAIN", false, 1, null, 1, 1, Map.of(), false, Map.of());

    @Test
    void a_registry_that_takes_its_time_is_asked_less_and_less_often_and_no_attempt_is_used_up() {
        when(registrar.find(any())).thenReturn(Outcome.done(List.of()));
        assertThat(settle()).isEqualTo(undecided(Duration.ofMinutes(1)));

        when(registrar.find(any())).thenReturn(Outcome.done(List.of(requested())));
        now = now.plus(Duration.ofMinutes(20));
        assertThat(settle()).isEqualTo(undecided(Duration.ofMinutes(5)));
        now = now.plus(Duration.ofDays(2));
        assertThat(settle()).isEqualTo(undecided(Duration.ofHours(1)));
    }

    @Test
    void what_an_earlier_job_asked_for_counts_from_when_this_one_first_sees_it() {
        when(registrar.find(any())).thenReturn(Outcome.done(List.of(requested())));
        assertThat(settle()).isEqualTo(undecided(Duration.ofMinutes(1)));
        now = now.plus(Duration.ofHours(1));
        assertThat(settle()).isEqualTo(undecided(Duration.ofMinutes(15)));
    }

    private Outcome<Finished> settle() {
        return domains.settle(
                order(),
                new Attempt(stored, StepPermission.PROCEED, job -> stored = job, clock()),
                "transfer",
                () -> Outcome.done(new DomainPlaced("77", DomainState.REQUESTED, Optional.empty())));
    }

    private static TryLater<Finished> undecided(Duration pause) {
        return new TryLater<>("the registry has not decided yet", Optional.of(pause), false);
    }

    private static RegistrarDomain requested() {
        return new RegistrarDomain(
                "77",
                "verhuist.nl",
                Optional.of("dom:" + ORDER + "/1"),
                DomainState.REQUESTED,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                "MJ1-NL",
                null);
    }

    private static ProvisioningCase order() {
        var price = Money.euro("4.95");
        var line = new OrderLine(
                1,
                LineKind.DOMAIN_TRANSFER,
                null,
                null,
                DomainName.parse("verhuist.nl"),
                new Tld("nl"),
                Period.ofYears(1),
                1,
                price,
                price,
                price,
                "Verhuizing",
                "Transfer");
        return new ProvisioningCase(
                ORDER,
                new OrderNumber("HF-10001"),
                new CustomerId(Ids.derived("test", "customer")),
                null,
                null,
                List.of(line),
                null,
                null,
                null,
                DnsAuthority.PLESK,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                "MJ1-NL",
                null);
    }

    private Clock clock() {
        var source = (InstantSource) () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
