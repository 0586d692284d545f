package nl.hostforge.api.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunnedOrder;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand;
import nl.hostforge.messages.dunning.DunningDetails;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningMaster;
import nl.hostforge.messages.dunning.DunningOverview;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyCommand.ChangeDunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindDunnedCustomers;
import nl.hostforge.messages.dunning.DunningQuery.FindDunning;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicyTimeline;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPreview;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningTimeline;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.DunningStatus;
import nl.hostforge.messages.dunning.DunningTimeline;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.dunning.PreviewedDunning;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Everybody owes EUR 12.10 and has one order; what is asked is remembered, and refused where a test says so. */
public class SmallDunning implements SmallPart {
    public static final LocalDate DUE = LocalDate.parse("2026-11-01");
    private static final Instant AT = Instant.parse("2026-11-23T11:00:00Z");

    private final List<DunningCommand> asked = new ArrayList<>();
    private final List<Object> questions = new ArrayList<>();
    private DunningCase dunning = DunningCase.none();
    private DunningPolicy policy = DunningPolicy.standard();
    private String refusal;
    private boolean known;

    private static final class Refused extends DecisionRefused {
        private Refused(String code) {
            super(code, "No.");
        }
    }

    @Override
    public synchronized void reset() {
        asked.clear();
        questions.clear();
        dunning = DunningCase.none();
        policy = DunningPolicy.standard();
        refusal = null;
        known = false;
    }

    /** The next command is refused so. */
    public synchronized void refuse(String code) {
        refusal = code;
    }

    public synchronized void happened(DunningEvent... events) {
        for (var event : events) dunning = dunning.after(event);
    }

    public synchronized void dunnedBy(DunningMaster master) {
        policy = new DunningPolicy(master, policy.schedule(), 1, AT);
    }

    public synchronized List<DunningCommand> asked() {
        return List.copyOf(asked);
    }

    public synchronized List<Object> questions() {
        return List.copyOf(questions);
    }

    public static DunningFacts facts(CustomerId customer) {
        return new DunningFacts(
                List.of(new Arrear(InvoiceId.ofRun(customer, DUE), "2026-000017", DUE, Money.euro("12.10"))),
                List.of(new DunnedOrder(
                        new OrderId(Ids.derived("test", "order")),
                        new OrderNumber("HF-10001"),
                        List.of(new DomainName("xn--caf-dma.nl")),
                        true)));
    }

    @CommandHandler
    synchronized void on(DunningCommand.DunCustomer command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(DunningCommand.AdvanceDunning command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(DunningCommand.RecordPromiseToPay command) {
        take(command);
        dunning = dunning.after(new DunningEvent.PromiseToPayRecorded(command.customerId(), command.until()));
    }

    @CommandHandler
    synchronized void on(DunningCommand.WithdrawPromiseToPay command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(DunningCommand.ExcludeFromDunning command) {
        take(command);
        dunning = dunning.after(new DunningEvent.CustomerExcludedFromDunning(command.customerId(), command.until()));
    }

    @CommandHandler
    synchronized void on(DunningCommand.IncludeInDunning command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(DunningCommand.AgreeDunningSchedule command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(ChangeDunningPolicy command) {
        refuseIfTold();
        policy = new DunningPolicy(command.master(), command.schedule(), policy.changes() + 1, AT);
    }

    private void take(DunningCommand command) {
        refuseIfTold();
        asked.add(command);
        known = true;
    }

    private void refuseIfTold() {
        var code = refusal;
        refusal = null;
        if (code != null) throw new Refused(code);
    }

    @QueryHandler
    synchronized DunningPolicy answer(FindDunningPolicy query) {
        return policy;
    }

    @QueryHandler
    synchronized DunningDetails answer(FindDunning query) {
        var facts = facts(query.customerId());
        return new DunningDetails(
                dunning,
                facts,
                policy,
                dunning.next(facts.oldest(), policy.schedule()).orElse(null),
                known ? 7L : null);
    }

    @QueryHandler
    synchronized Page<DunningOverview> answer(FindDunnedCustomers query) {
        questions.add(query);
        var customer = new CustomerId(Ids.derived("test", "customer"));
        return new Page<>(
                List.of(new DunningOverview(
                        customer,
                        "Bakkerij Jan",
                        DunningStatus.REMINDED,
                        DunningStage.FIRST_REMINDER,
                        DUE.plusDays(7),
                        Money.euro("12.10"),
                        1,
                        DUE,
                        null,
                        false,
                        null,
                        false,
                        new NextStage(DunningStage.SECOND_REMINDER, DUE.plusDays(14)),
                        AT)),
                "further");
    }

    @QueryHandler
    synchronized DunningPreview answer(FindDunningPreview query) {
        questions.add(query);
        var customer = new CustomerId(Ids.derived("test", "customer"));
        return new DunningPreview(
                List.of(new PreviewedDunning(
                        customer,
                        DunningStage.SUSPENSION,
                        facts(customer),
                        new NextStage(DunningStage.TERMINATION, DUE.plusDays(60)))),
                customer);
    }

    @QueryHandler
    DunningTimeline answer(FindDunningTimeline query) {
        return new DunningTimeline(query.customerId(), List.of(entry("dunning.DunningStarted")));
    }

    @QueryHandler
    DunningPolicyTimeline answer(FindDunningPolicyTimeline query) {
        return new DunningPolicyTimeline(List.of(entry("dunning-policy.DunningPolicyChanged")));
    }

    private static TimelineEntry entry(String event) {
        return new TimelineEntry(
                0, AT, ActorKind.SYSTEM, null, event, null, Map.of(), List.of(), "Er is iets gebeurd.");
    }
}
