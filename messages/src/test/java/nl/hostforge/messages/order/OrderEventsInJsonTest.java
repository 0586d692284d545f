package nl.hostforge.messages.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainClaimEvent.DomainClaimed;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.numberseries.NumberSeriesEvent.NumberAllocated;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.tldpricelist.TldPriceListEvent.TldPriceSet;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is written to the log reads back as it was; personal values have tests of their own, with their keys. */
class OrderEventsInJsonTest {
    private static final OrderId ORDER = new OrderId(Ids.derived("order", "first"));
    private static final OrderNumber NUMBER = OrderNumber.of(10_001);
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("customer", "anna"));
    private static final StepId DOMAIN = StepId.of(StepKind.REGISTER_DOMAIN, 2);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final DomainName EXAMPLE = new DomainName("example.nl");
    private static final OrderLine HOSTING = new OrderLine(
            1,
            LineKind.HOSTING,
            new HostingPackageId(Ids.derived("hosting-package", "web-m")),
            "Web M",
            EXAMPLE,
            null,
            Period.ofMonths(1),
            1,
            Money.euro("7.50"),
            Money.euro("7.50"),
            Money.euro("7.50"),
            "Web M",
            "Web M");
    private static final OrderLine FEE = new OrderLine(
            2,
            LineKind.SETUP_FEE,
            HOSTING.hostingPackageId(),
            null,
            null,
            null,
            null,
            1,
            Money.euro("10.00"),
            Money.euro("10.00"),
            null,
            "Opstartkosten",
            "Setup fee");

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("events")
    void an_event_reads_back_as_it_was_written(Object event) {
        assertThat(json.readValue(json.writeValueAsString(event), event.getClass()))
                .isEqualTo(event);
    }

    static Stream<Object> events() {
        var vat = new VatDecision(
                VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));
        var lines = List.of(HOSTING, FEE);
        return Stream.of(
                new OrderCorrected(
                        ORDER, CUSTOMER, lines, vat, OrderTotals.of(lines, vat), List.of(), List.of(EXAMPLE)),
                new OrderApproved(
                        ORDER,
                        NUMBER,
                        CUSTOMER,
                        List.of(new PlannedStep(
                                DOMAIN, StepKind.REGISTER_DOMAIN, 2, List.of(StepId.of(StepKind.SYNC_CUSTOMER)))),
                        DnsAuthority.PLESK,
                        InvoiceMoment.ON_APPROVAL),
                new OrderActivated(ORDER, NUMBER, CUSTOMER, lines),
                new OrderCancelled(ORDER, NUMBER, CUSTOMER, List.of(EXAMPLE)),
                new ProvisioningStepRequested(ORDER, CUSTOMER, DOMAIN, StepKind.REGISTER_DOMAIN, 2, 1, NOON),
                new ProvisioningStepCompleted(
                        ORDER,
                        CUSTOMER,
                        DOMAIN,
                        StepKind.REGISTER_DOMAIN,
                        2,
                        1,
                        "4711",
                        Map.of("expiresOn", "2027-11-23")),
                new ProvisioningStalled(ORDER, CUSTOMER, StallCause.STEP_FAILED, DOMAIN, null),
                new ProvisioningUnparked(ORDER, CUSTOMER, List.of(DOMAIN)),
                new CompensationRequested(
                        ORDER,
                        CUSTOMER,
                        CompensationId.of(CompensationKind.CREDIT_INVOICE, null),
                        CompensationKind.CREDIT_INVOICE,
                        null,
                        1,
                        StepId.of(StepKind.CREATE_INVOICE),
                        "INV-1"),
                new NumberAllocated(NumberSeriesId.ORDERS, ORDER, 10_001, NUMBER),
                new DomainClaimed(DomainClaimId.of("7f3a"), ORDER, NOON),
                new TldPriceSet(
                        TldPriceListId.SHOP,
                        new Tld("co.uk"),
                        new TldPrices(Money.euro("4.99"), Money.noEuro(), Money.euro("9.99"))));
    }

    @Test
    void a_line_holds_what_was_agreed_and_nothing_that_follows_from_it() {
        assertThat(json.readTree(json.writeValueAsString(HOSTING)).propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "kind",
                        "hostingPackageId",
                        "servicePlan",
                        "domainName",
                        "tld",
                        "billingPeriod",
                        "quantity",
                        "unitPrice",
                        "net",
                        "renewalPrice",
                        "textNl",
                        "textEn",
                        "discount");
    }

    @Test
    void languages_and_steps_are_written_the_way_people_know_them() {
        assertThat(json.writeValueAsString(Language.DUTCH)).isEqualTo("\"nl\"");
        assertThat(json.readValue("\"en\"", Language.class)).isEqualTo(Language.ENGLISH);
        assertThat(json.writeValueAsString(DOMAIN)).isEqualTo("\"REGISTER_DOMAIN/2\"");
        assertThat(json.writeValueAsString(HOSTING.billingPeriod())).isEqualTo("\"P1M\"");
    }
}
