package nl.hostforge.saga.claims;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimCommand.ConfirmDomainClaim;
import nl.hostforge.messages.domain.DomainClaimCommand.ReleaseDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DomainClaimsTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final OrderNumber NUMBER = OrderNumber.of(10001);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final VatDecision VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());

    private final CommandGateway commands = mock(CommandGateway.class);
    private final Vault vault = mock(Vault.class);
    private final DomainClaims claims = new DomainClaims(commands, vault);

    @BeforeEach
    void hashes() {
        when(vault.keyedHash(any(), any())).then(call -> "hash of " + call.getArgument(1));
    }

    @Test
    void a_stored_order_holds_each_name_it_registers_or_transfers_and_no_other() {
        claims.on(created("a.nl", "b.nl"), AT, "event");
        var sent = inOrder(commands);
        for (var name : List.of("a.nl", "b.nl")) {
            sent.verify(commands).sendAndWait(new ClaimDomain(claim(name), ORDER, AT));
            sent.verify(commands).sendAndWait(new ConfirmDomainClaim(claim(name), ORDER));
        }
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_correction_holds_its_names_before_it_lets_go_of_those_it_dropped() {
        claims.on(corrected(List.of("b.nl"), "a.nl"), AT, "event");
        var sent = inOrder(commands);
        sent.verify(commands).sendAndWait(new ClaimDomain(claim("b.nl"), ORDER, AT));
        sent.verify(commands).sendAndWait(new ConfirmDomainClaim(claim("b.nl"), ORDER));
        sent.verify(commands).sendAndWait(new ReleaseDomain(claim("a.nl"), ORDER));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_rejected_order_gives_its_names_back() {
        claims.on(new OrderRejected(ORDER, NUMBER, CUSTOMER, null, names("a.nl", "b.nl")));
        verify(commands).sendAndWait(new ReleaseDomain(claim("a.nl"), ORDER));
        verify(commands).sendAndWait(new ReleaseDomain(claim("b.nl"), ORDER));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void a_cancelled_order_gives_back_what_it_never_got() {
        claims.on(new OrderCancelled(ORDER, NUMBER, CUSTOMER, names("b.nl")));
        verify(commands).sendAndWait(new ReleaseDomain(claim("b.nl"), ORDER));
        verifyNoMoreInteractions(commands);
    }

    @Test
    void staff_is_told_of_a_name_that_another_order_got_meanwhile_and_the_other_names_are_held() {
        when(commands.sendAndWait(new ClaimDomain(claim("a.nl"), ORDER, AT)))
                .thenThrow(refusal("domain-already-ordered"));
        claims.on(created("a.nl", "b.nl"), AT, "event");
        verify(commands).sendAndWait(new ParkProvisioning(ORDER, "event", "a.nl is part of another order too"));
        verify(commands).sendAndWait(new ConfirmDomainClaim(claim("b.nl"), ORDER));
    }

    @Test
    void any_other_failure_is_the_processors() {
        when(commands.sendAndWait(isA(ClaimDomain.class))).thenThrow(refusal("something-else"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> claims.on(created("a.nl"), AT, "event"))
                .isInstanceOf(CommandExecutionException.class);
    }

    private static CommandExecutionException refusal(String code) {
        return new CommandExecutionException("refused", null, Refusal.of(code, "refused"));
    }

    private static DomainClaimId claim(String name) {
        return DomainClaimId.of("hash of " + name);
    }

    private static List<DomainName> names(String... names) {
        return Stream.of(names).map(DomainName::new).toList();
    }

    private static OrderCreated created(String... names) {
        var lines = lines(List.of(names));
        return new OrderCreated(
                ORDER,
                NUMBER,
                "digest",
                CUSTOMER,
                false,
                null,
                null,
                lines,
                VAT,
                OrderTotals.of(lines, VAT),
                Language.DUTCH,
                "hash",
                List.of(),
                null);
    }

    private static OrderCorrected corrected(List<String> names, String... freed) {
        var lines = lines(names);
        return new OrderCorrected(ORDER, CUSTOMER, lines, VAT, OrderTotals.of(lines, VAT), List.of(), names(freed));
    }

    /** The names in turn registered and transferred, and hosting under a name that is not ordered. */
    private static List<OrderLine> lines(List<String> names) {
        var domains = IntStream.range(0, names.size())
                .mapToObj(at -> line(
                        at + 1, at % 2 == 0 ? LineKind.DOMAIN_REGISTRATION : LineKind.DOMAIN_TRANSFER, names.get(at)));
        return Stream.concat(domains, Stream.of(line(names.size() + 1, LineKind.HOSTING, "elsewhere.nl")))
                .toList();
    }

    private static OrderLine line(int number, LineKind kind, String name) {
        var domain = new DomainName(name);
        var price = Money.euro("4.95");
        return new OrderLine(
                number,
                kind,
                new HostingPackageId(Ids.derived("test", "package")),
                "Web M",
                domain,
                domain.tld(),
                Period.ofYears(1),
                1,
                price,
                price,
                price,
                "Een",
                "One");
    }
}
