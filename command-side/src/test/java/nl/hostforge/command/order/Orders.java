package nl.hostforge.command.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailProvisioningStep;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRetried;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepStarted;
import nl.hostforge.messages.order.ServiceChangeCommand.ChangeHostingPlan;
import nl.hostforge.messages.order.ServiceChangeCommand.RenewDomain;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One order, told in few words: hosting for example.nl, the name itself, and a setup fee. */
final class Orders {
    static final OrderId ID = new OrderId(Ids.derived("order", "first"));
    static final OrderNumber NUMBER = new OrderNumber("HF-10001");
    static final CustomerId CUSTOMER = new CustomerId(Ids.derived("customer", "anna"));
    static final HostingPackageId WEB_M = new HostingPackageId(Ids.derived("hosting-package", "web-m"));
    static final DomainName EXAMPLE = new DomainName("example.nl");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Instant TWO_MINUTES_LATER = NOON.plusSeconds(120);
    static final ProvisioningSettings SETTINGS = settings(DnsAuthority.PLESK, InvoiceMoment.ON_APPROVAL);

    static final StepId SYNC = StepId.of(StepKind.SYNC_CUSTOMER);
    static final StepId HOSTING = StepId.of(StepKind.PROVISION_HOSTING, 1);
    static final StepId DOMAIN = StepId.of(StepKind.REGISTER_DOMAIN, 2);
    static final StepId DNS = StepId.of(StepKind.CONFIGURE_DNS, 2);
    static final StepId INVOICE = StepId.of(StepKind.CREATE_INVOICE);

    static final VatDecision DUTCH_VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));
    static final Personal<String> WORDS = sealed("The domain is reserved.");

    private Orders() {}

    static TestExecutor<Order> fresh() {
        return fixture().givenNoPriorActivity();
    }

    /** Given these events; an array stands for several. */
    static TestExecutor<Order> after(Object... events) {
        return fixture().given(flat(events).toList());
    }

    private static Stream<Object> flat(Object... events) {
        return Arrays.stream(events)
                .flatMap(event -> event instanceof Object[] several ? flat(several) : Stream.of(event));
    }

    private static AggregateTestFixture<Order> fixture() {
        var fixture = new AggregateTestFixture<>(Order.class);
        fixture.registerInjectableResource(SETTINGS);
        fixture.registerInjectableResource(Clock.fixed(NOON, ZoneOffset.UTC));
        return fixture;
    }

    static ProvisioningSettings settings(DnsAuthority authority, InvoiceMoment moment) {
        return new ProvisioningSettings(authority, moment, Duration.ofHours(1), Duration.ofDays(10));
    }

    static CreateOrder create(String contentDigest, List<OrderLine> lines) {
        return create(contentDigest, lines, OrderTotals.of(lines, DUTCH_VAT));
    }

    static CreateOrder create(String contentDigest, List<OrderLine> lines, OrderTotals totals) {
        return new CreateOrder(
                ID,
                NUMBER,
                contentDigest,
                CUSTOMER,
                false,
                anna(),
                null,
                lines,
                DUTCH_VAT,
                totals,
                Language.DUTCH,
                "secret hash",
                List.of(),
                sealed("Thanks!"));
    }

    static OrderCreated created() {
        return new OrderCreated(
                ID,
                NUMBER,
                "digest",
                CUSTOMER,
                false,
                anna(),
                null,
                lines(),
                DUTCH_VAT,
                OrderTotals.of(lines(), DUTCH_VAT),
                Language.DUTCH,
                "secret hash",
                List.of(),
                sealed("Thanks!"));
    }

    static OrderApproved approved() {
        return new OrderApproved(
                ID,
                NUMBER,
                CUSTOMER,
                ProvisioningPlan.of(lines(), SETTINGS),
                DnsAuthority.PLESK,
                InvoiceMoment.ON_APPROVAL);
    }

    /** The order is approved and these steps are done. */
    static Object[] processing(StepId... done) {
        var events = new ArrayList<>(List.<Object>of(created(), approved()));
        for (var step : done) events.addAll(List.of(requested(step, 1), started(step, 1, 1), completed(step, 1)));
        return events.toArray();
    }

    /** All steps are done, the invoice last. */
    static Object[] active() {
        var events = new ArrayList<>(List.of(processing(SYNC, HOSTING, DOMAIN, DNS, INVOICE)));
        events.add(provisioned());
        events.add(activated(lines()));
        return events.toArray();
    }

    static ProvisioningStepRequested requested(StepId step, int round) {
        return new ProvisioningStepRequested(
                ID, CUSTOMER, step, kind(step), line(step), round, NOON.plus(Duration.ofHours(1)));
    }

    static ProvisioningStepStarted started(StepId step, int round, int attempt) {
        return new ProvisioningStepStarted(ID, CUSTOMER, step, kind(step), line(step), round, attempt);
    }

    static CompleteProvisioningStep complete(StepId step, int round) {
        return new CompleteProvisioningStep(ID, step, round, reference(step), Map.of("at", "noon"));
    }

    static ProvisioningStepCompleted completed(StepId step, int round) {
        return new ProvisioningStepCompleted(
                ID, CUSTOMER, step, kind(step), line(step), round, reference(step), Map.of("at", "noon"));
    }

    static FailProvisioningStep fail(StepId step, int round, int attempt) {
        return new FailProvisioningStep(
                ID, step, round, attempt, "openprovider", "311", WORDS, false, TWO_MINUTES_LATER);
    }

    static ProvisioningStepFailed failed(StepId step, int round, int attempt) {
        return new ProvisioningStepFailed(
                ID,
                CUSTOMER,
                step,
                kind(step),
                line(step),
                round,
                attempt,
                "openprovider",
                "311",
                WORDS,
                false,
                TWO_MINUTES_LATER);
    }

    static FailProvisioningStep failForGood(StepId step, int round, int attempt) {
        return new FailProvisioningStep(ID, step, round, attempt, "openprovider", "311", WORDS, true, null);
    }

    static ProvisioningStepFailed failedForGood(StepId step, int round, int attempt) {
        return new ProvisioningStepFailed(
                ID, CUSTOMER, step, kind(step), line(step), round, attempt, "openprovider", "311", WORDS, true, null);
    }

    static ProvisioningStalled stalled(StepId step) {
        return new ProvisioningStalled(ID, CUSTOMER, StallCause.STEP_FAILED, step, null);
    }

    static ProvisioningStepRetried retried(StepId step, int round) {
        return new ProvisioningStepRetried(ID, CUSTOMER, step, kind(step), line(step), round);
    }

    static ProvisioningStepCompletedByHand completedByHand(StepId step, String reference) {
        return new ProvisioningStepCompletedByHand(ID, CUSTOMER, step, kind(step), line(step), reference);
    }

    static ProvisioningStepSkipped skipped(StepId step) {
        return new ProvisioningStepSkipped(ID, CUSTOMER, step, kind(step), line(step));
    }

    static OrderProvisioned provisioned() {
        return new OrderProvisioned(ID, NUMBER, CUSTOMER);
    }

    static OrderActivated activated(List<OrderLine> delivered) {
        return new OrderActivated(ID, NUMBER, CUSTOMER, delivered);
    }

    static ServiceChangeRequested changing(
            ServiceChangeId change,
            ServiceChangeKind kind,
            Integer line,
            OrderLine to,
            Integer years,
            StepId... steps) {
        var planned = Arrays.stream(steps)
                .map(step -> new PlannedStep(step, step.kind(), step.lineNumber(), List.of()))
                .toList();
        return new ServiceChangeRequested(ID, CUSTOMER, change, kind, line, planned, to, years);
    }

    static ServiceChangeCompleted changed(ServiceChangeId change, ServiceChangeKind kind, Integer line, OrderLine to) {
        return new ServiceChangeCompleted(ID, CUSTOMER, change, kind, line, to);
    }

    static ServiceChangeAbandoned abandoned(ServiceChangeId change, ServiceChangeKind kind, Integer line) {
        return new ServiceChangeAbandoned(ID, CUSTOMER, change, kind, line);
    }

    /** The id that a change has whose command brings none. */
    static ServiceChangeId change(int number) {
        return new ServiceChangeId(Ids.derived("service-change", ID.toString(), Integer.toString(number)));
    }

    static ServiceChangeId change(String key) {
        return new ServiceChangeId(Ids.derived("key", key));
    }

    /** The hosting of line 1 is to become this package. */
    static ChangeHostingPlan changePlan(String key, String plan) {
        return new ChangeHostingPlan(ID, null, change(key), hostedBy(plan));
    }

    /** The domain of line 2 is to be renewed. */
    static RenewDomain renew(String key, int years) {
        return new RenewDomain(ID, null, change(key), 2, years);
    }

    /** The hosting of line 1, on another package: what was invoiced stays, what renewal costs does not. */
    static OrderLine hostedBy(String plan) {
        return new OrderLine(
                1,
                LineKind.HOSTING,
                new HostingPackageId(Ids.derived("hosting-package", plan)),
                plan,
                EXAMPLE,
                null,
                Period.ofMonths(1),
                1,
                Money.euro("7.50"),
                Money.euro("7.50"),
                Money.euro("15.00"),
                plan + " voor example.nl",
                plan + " for example.nl");
    }

    static OrderCancellationRequested cancellationRequested() {
        return new OrderCancellationRequested(ID, NUMBER, CUSTOMER);
    }

    static OrderCancelled cancelled(DomainName... freed) {
        return new OrderCancelled(ID, NUMBER, CUSTOMER, List.of(freed));
    }

    static List<OrderLine> lines() {
        return List.of(hosting(1, "example.nl"), registration(2, "example.nl"), fee(3));
    }

    static OrderLine hosting(int number, String domain) {
        return new OrderLine(
                number,
                LineKind.HOSTING,
                WEB_M,
                "Web M",
                new DomainName(domain),
                null,
                Period.ofMonths(1),
                1,
                Money.euro("7.50"),
                Money.euro("7.50"),
                Money.euro("7.50"),
                "Web M voor " + domain,
                "Web M for " + domain);
    }

    static OrderLine registration(int number, String domain) {
        return domain(number, LineKind.DOMAIN_REGISTRATION, domain);
    }

    static OrderLine transfer(int number, String domain) {
        return domain(number, LineKind.DOMAIN_TRANSFER, domain);
    }

    private static OrderLine domain(int number, LineKind kind, String domain) {
        return new OrderLine(
                number,
                kind,
                null,
                null,
                new DomainName(domain),
                new Tld("nl"),
                Period.ofYears(1),
                1,
                Money.euro("4.99"),
                Money.euro("4.99"),
                Money.euro("9.99"),
                domain,
                domain);
    }

    static OrderLine fee(int number) {
        return new OrderLine(
                number,
                LineKind.SETUP_FEE,
                WEB_M,
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
    }

    static Personal<ContactDetails> anna() {
        return sealed(new ContactDetails(
                CustomerKind.PERSON,
                "Anna",
                "de Vries",
                null,
                null,
                "anna@example.nl",
                "+31201234567",
                new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"),
                Language.DUTCH));
    }

    static <T> Personal<T> sealed(T value) {
        return Personal.of(KeyRef.contact(CUSTOMER), value);
    }

    static String reference(StepId step) {
        return "theirs-" + step;
    }

    static StepKind kind(StepId step) {
        return step.kind();
    }

    static Integer line(StepId step) {
        return step.lineNumber();
    }
}
