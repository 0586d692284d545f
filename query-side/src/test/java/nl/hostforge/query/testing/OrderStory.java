package nl.hostforge.query.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.DnsAuthority;
import nl.hostforge.messages.order.InvoiceMoment;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.PlannedStep;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningParked;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStalled;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRetried;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepStarted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningUnparked;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.order.StallCause;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/** The events of one order as they come out of the log: hosting for a name, the name itself, and a setup fee. */
public final class OrderStory {
    public static final Instant SOON = Instant.parse("2026-11-23T12:02:00Z");
    public static final VatDecision DUTCH_VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));
    public static final StepId SYNC = StepId.of(StepKind.SYNC_CUSTOMER);
    public static final StepId HOSTING = StepId.of(StepKind.PROVISION_HOSTING, 1);
    public static final StepId DOMAIN = StepId.of(StepKind.REGISTER_DOMAIN, 2);
    public static final StepId DNS = StepId.of(StepKind.CONFIGURE_DNS, 2);
    public static final StepId INVOICE = StepId.of(StepKind.CREATE_INVOICE);
    public static final StepId PLAN = StepId.of(StepKind.CHANGE_PLAN, 1, 1);
    public static final StepId SUSPENSION = StepId.of(StepKind.SUSPEND_HOSTING, 1, 2);
    public static final StepId RENEWAL = StepId.of(StepKind.RENEW_DOMAIN, 2, 3);
    public static final CompensationId CREDIT = CompensationId.of(CompensationKind.CREDIT_INVOICE, null);
    public static final CompensationId REMOVAL = CompensationId.of(CompensationKind.REMOVE_HOSTING, 1);

    public final OrderId id;
    public final OrderNumber number;
    public final CustomerId customer;
    private final InMemoryVault vault;

    public OrderStory(InMemoryVault vault, CustomerId customer, long position) {
        this(vault, customer, position, new OrderId(Ids.next()));
    }

    public OrderStory(InMemoryVault vault, CustomerId customer, long position, OrderId id) {
        this.id = id;
        this.vault = vault;
        this.customer = customer;
        this.number = OrderNumber.of(position);
    }

    public OrderCreated created() {
        return created(Someone.anna(), lines("voorbeeld.nl"));
    }

    public OrderCreated created(ContactDetails orderedBy, List<OrderLine> lines) {
        return new OrderCreated(
                id,
                number,
                "digest",
                customer,
                false,
                sealed("orderedBy", orderedBy),
                sealed("vatNumber", "NL001234567B01"),
                lines,
                DUTCH_VAT,
                OrderTotals.of(lines, DUTCH_VAT),
                Language.DUTCH,
                "hash of " + number,
                List.of(),
                sealed("note", "Graag snel!"));
    }

    public OrderCorrected corrected(List<OrderLine> lines, TransferCode... codes) {
        return new OrderCorrected(
                id, customer, lines, DUTCH_VAT, OrderTotals.of(lines, DUTCH_VAT), List.of(codes), List.of());
    }

    public OrderApproved approved() {
        return new OrderApproved(
                id,
                number,
                customer,
                List.of(
                        new PlannedStep(SYNC, StepKind.SYNC_CUSTOMER, null, List.of()),
                        new PlannedStep(HOSTING, StepKind.PROVISION_HOSTING, 1, List.of(SYNC)),
                        new PlannedStep(DOMAIN, StepKind.REGISTER_DOMAIN, 2, List.of(SYNC)),
                        new PlannedStep(DNS, StepKind.CONFIGURE_DNS, 2, List.of(DOMAIN, HOSTING)),
                        new PlannedStep(INVOICE, StepKind.CREATE_INVOICE, null, List.of(SYNC))),
                DnsAuthority.PLESK,
                InvoiceMoment.ON_APPROVAL);
    }

    public OrderRejected rejected() {
        return new OrderRejected(
                id,
                number,
                customer,
                sealed("explanation", "Wij kunnen u niet bereiken."),
                List.of(new DomainName("voorbeeld.nl")));
    }

    public OrderProvisioned provisioned() {
        return new OrderProvisioned(id, number, customer);
    }

    public OrderActivated activated() {
        return new OrderActivated(id, number, customer, lines("voorbeeld.nl"));
    }

    public OrderSuspended suspended() {
        return new OrderSuspended(id, number, customer);
    }

    public OrderResumed resumed() {
        return new OrderResumed(id, number, customer);
    }

    public OrderCancellationRequested cancellationRequested() {
        return new OrderCancellationRequested(id, number, customer);
    }

    public OrderCancelled cancelled() {
        return new OrderCancelled(id, number, customer, List.of(new DomainName("voorbeeld.nl")));
    }

    public ProvisioningStepRequested requested(StepId step, int round) {
        return new ProvisioningStepRequested(id, customer, step, kind(step), line(step), round, SOON);
    }

    public ProvisioningStepStarted started(StepId step, int round, int attempt) {
        return new ProvisioningStepStarted(id, customer, step, kind(step), line(step), round, attempt);
    }

    public ProvisioningStepCompleted completed(StepId step, int round) {
        return new ProvisioningStepCompleted(
                id, customer, step, kind(step), line(step), round, "theirs-" + step, Map.of("server", "web3"));
    }

    /** The invoice was made, with what the bookkeeping told about it. */
    public ProvisioningStepCompleted invoiced(Map<String, String> facts) {
        return new ProvisioningStepCompleted(id, customer, INVOICE, kind(INVOICE), null, 1, "theirs-" + INVOICE, facts);
    }

    /** The invoice is made out to whoever is given, dated in that year. */
    public OrderBilled billed(ContactDetails buyer, int year) {
        var name = buyer.firstName() + " " + buyer.lastName();
        return new OrderBilled(
                id,
                number,
                customer,
                LocalDate.of(year, 11, 22),
                vault.fromLog(
                        KeyRef.fiscal(customer, year), "buyer", new Buyer(name, buyer.address(), "NL001234567B01")));
    }

    public CompensationRequested creditRequested(int round) {
        return new CompensationRequested(
                id, customer, CREDIT, CompensationKind.CREDIT_INVOICE, null, round, INVOICE, "theirs-" + INVOICE);
    }

    public CompensationFailed creditFailed(boolean finalFailure) {
        return new CompensationFailed(
                id,
                customer,
                CREDIT,
                CompensationKind.CREDIT_INVOICE,
                null,
                1,
                3,
                "moneybird",
                "422",
                sealed("words", "Anna's invoice is paid."),
                finalFailure,
                finalFailure ? null : SOON);
    }

    public CompensationCompleted credited() {
        return new CompensationCompleted(
                id, customer, CREDIT, CompensationKind.CREDIT_INVOICE, null, "credit-7", false);
    }

    public ProvisioningStepFailed failed(StepId step, int round, int attempt, boolean finalFailure) {
        return new ProvisioningStepFailed(
                id,
                customer,
                step,
                kind(step),
                line(step),
                round,
                attempt,
                "openprovider",
                "311",
                sealed("words", "The handle of Anna is not known."),
                finalFailure,
                finalFailure ? null : SOON);
    }

    public ProvisioningStepRetried retried(StepId step, int round) {
        return new ProvisioningStepRetried(id, customer, step, kind(step), line(step), round);
    }

    public ProvisioningStepCorrected stepCorrected(StepId step, Map<String, String> corrections) {
        return new ProvisioningStepCorrected(
                id, customer, step, kind(step), line(step), sealed("corrections", corrections));
    }

    public ProvisioningStepCompletedByHand completedByHand(StepId step) {
        return new ProvisioningStepCompletedByHand(id, customer, step, kind(step), line(step), "by hand 7");
    }

    public ProvisioningStepSkipped skipped(StepId step) {
        return new ProvisioningStepSkipped(id, customer, step, kind(step), line(step));
    }

    public ProvisioningStalled stalled(StallCause cause, StepId step) {
        return new ProvisioningStalled(id, customer, cause, step, null);
    }

    public ProvisioningStalled compensationStalled() {
        return new ProvisioningStalled(id, customer, StallCause.COMPENSATION_FAILED, null, REMOVAL);
    }

    public ProvisioningParked parked() {
        return new ProvisioningParked(id, customer, "event-7", "IllegalStateException: no such step");
    }

    public ProvisioningUnparked unparked() {
        return new ProvisioningUnparked(id, customer, List.of(SYNC));
    }

    public CompensationRequested removalRequested(int round) {
        return new CompensationRequested(
                id, customer, REMOVAL, CompensationKind.REMOVE_HOSTING, 1, round, HOSTING, "theirs-" + HOSTING);
    }

    public CompensationFailed removalFailed(boolean finalFailure) {
        return new CompensationFailed(
                id,
                customer,
                REMOVAL,
                CompensationKind.REMOVE_HOSTING,
                1,
                1,
                3,
                "plesk",
                "1013",
                sealed("words", "Anna's site is locked."),
                finalFailure,
                finalFailure ? null : SOON);
    }

    public CompensationCompleted removalCompleted() {
        return new CompensationCompleted(id, customer, REMOVAL, CompensationKind.REMOVE_HOSTING, 1, "removed-7", false);
    }

    /** The hosting is to become a package of EUR 15; these are its lines from then on. */
    public ServiceChangeRequested planChangeRequested() {
        return changeRequested(ServiceChangeKind.PLAN_CHANGE, 1, hostingOn("Web L"), null, PLAN);
    }

    public ServiceChangeCompleted planChanged() {
        return new ServiceChangeCompleted(
                id,
                customer,
                change(ServiceChangeKind.PLAN_CHANGE),
                ServiceChangeKind.PLAN_CHANGE,
                1,
                hostingOn("Web L"));
    }

    public ServiceChangeRequested suspensionRequested() {
        return changeRequested(ServiceChangeKind.SUSPENSION, null, null, null, SUSPENSION);
    }

    public ServiceChangeCompleted suspensionCompleted() {
        return new ServiceChangeCompleted(
                id, customer, change(ServiceChangeKind.SUSPENSION), ServiceChangeKind.SUSPENSION, null, null);
    }

    public ServiceChangeRequested renewalRequested(int years) {
        return changeRequested(ServiceChangeKind.RENEWAL, 2, null, years, RENEWAL);
    }

    public ServiceChangeAbandoned renewalAbandoned() {
        return new ServiceChangeAbandoned(
                id, customer, change(ServiceChangeKind.RENEWAL), ServiceChangeKind.RENEWAL, 2);
    }

    private ServiceChangeRequested changeRequested(
            ServiceChangeKind kind, Integer line, OrderLine to, Integer years, StepId step) {
        var steps = List.of(new PlannedStep(step, step.kind(), step.lineNumber(), List.of()));
        return new ServiceChangeRequested(id, customer, change(kind), kind, line, steps, to, years);
    }

    private ServiceChangeId change(ServiceChangeKind kind) {
        return new ServiceChangeId(Ids.derived("change", id.toString(), kind.name()));
    }

    public static OrderLine hostingOn(String plan) {
        var line = hosting(1, "voorbeeld.nl", "7.50");
        return new OrderLine(
                1,
                line.kind(),
                new HostingPackageId(Ids.derived("hosting-package", plan)),
                plan,
                line.domainName(),
                null,
                line.billingPeriod(),
                1,
                line.unitPrice(),
                line.net(),
                Money.euro("15.00"),
                plan + " voor voorbeeld.nl",
                plan + " for voorbeeld.nl");
    }

    public TransferCode transferCode(int line, String code) {
        return new TransferCode(line, sealed("code", code));
    }

    public static List<OrderLine> lines(String domain) {
        return List.of(hosting(1, domain, "7.50"), registration(2, domain), fee(3));
    }

    public static OrderLine hosting(int number, String domain, String price) {
        return new OrderLine(
                number,
                LineKind.HOSTING,
                new HostingPackageId(Ids.derived("hosting-package", "web-m")),
                "Web M",
                new DomainName(domain),
                null,
                Period.ofMonths(1),
                1,
                Money.euro(price),
                Money.euro(price),
                Money.euro(price),
                "Web M voor " + domain,
                "Web M for " + domain);
    }

    public static OrderLine registration(int number, String domain) {
        return new OrderLine(
                number,
                LineKind.DOMAIN_REGISTRATION,
                null,
                null,
                new DomainName(domain),
                new DomainName(domain).tld(),
                Period.ofYears(1),
                1,
                Money.euro("4.99"),
                Money.euro("4.99"),
                Money.euro("9.99"),
                "Registratie van " + domain,
                "Registration of " + domain);
    }

    public static OrderLine fee(int number) {
        return new OrderLine(
                number,
                LineKind.SETUP_FEE,
                new HostingPackageId(Ids.derived("hosting-package", "web-m")),
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

    private <T> Personal<T> sealed(String field, T value) {
        return vault.fromLog(KeyRef.contact(customer), field, value);
    }

    private static StepKind kind(StepId step) {
        return step.kind();
    }

    private static Integer line(StepId step) {
        return step.lineNumber();
    }
}
