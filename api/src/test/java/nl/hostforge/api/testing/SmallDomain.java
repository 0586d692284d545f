package nl.hostforge.api.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageDetails;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackageLimits;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ChangeHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.IntroduceHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.LinkServicePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.PlanHostingPackagePrice;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.ReinstateHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.RetireHostingPackage;
import nl.hostforge.messages.hostingpackage.HostingPackageCommand.WithdrawHostingPackagePricePlan;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindAllPackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindOrderablePackages;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.readmodel.AwaitVisible;
import nl.hostforge.messages.refusal.DecisionRefused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryHandler;

/** A catalogue that decides and remembers like the real one, in memory, and can be told to fail or to lag behind. */
public class SmallDomain implements SmallPart {
    private final Map<HostingPackageId, HostingPackageOverview> written = new LinkedHashMap<>();
    private final Map<HostingPackageId, HostingPackageOverview> shown = new LinkedHashMap<>();
    private final List<CommandMessage<?>> received = new CopyOnWriteArrayList<>();
    private RuntimeException failure;
    private Runnable meanwhile = () -> {};
    private boolean behind;
    private boolean away;

    /** Someone's own command, answered with nothing: for tests of the edge itself. */
    public record Probe(String what) {}

    @Override
    public synchronized void reset() {
        written.clear();
        shown.clear();
        received.clear();
        failure = null;
        meanwhile = () -> {};
        behind = false;
        away = false;
    }

    public synchronized void put(HostingPackageOverview overview) {
        written.put(overview.id(), overview);
        shown.put(overview.id(), overview);
    }

    /** The next command fails so. */
    public synchronized void failNextWith(RuntimeException next) {
        failure = next;
    }

    /** Done once, just before the next command is decided, as by someone else. */
    public synchronized void justBeforeTheNext(Runnable work) {
        meanwhile = work;
    }

    /** From now on the read model no longer follows. */
    public synchronized void fallBehind() {
        behind = true;
    }

    public synchronized void catchUp() {
        behind = false;
        shown.putAll(written);
    }

    /** From now on nobody can tell what the read model shows. */
    public synchronized void loseSight() {
        away = true;
        behind = true;
    }

    synchronized boolean isBehind() {
        return behind;
    }

    public List<CommandMessage<?>> received() {
        return received;
    }

    public List<HostingPackageCommand> commands() {
        return received.stream()
                .map(CommandMessage::getPayload)
                .filter(HostingPackageCommand.class::isInstance)
                .map(HostingPackageCommand.class::cast)
                .toList();
    }

    public synchronized Optional<HostingPackageOverview> written(HostingPackageId id) {
        return Optional.ofNullable(written.get(id));
    }

    public synchronized void change(HostingPackageId id, UnaryOperator<HostingPackageOverview> change) {
        var present = written.get(id);
        var next = change.apply(present);
        if (next.equals(present)) return;
        written.put(
                id,
                new HostingPackageOverview(
                        id,
                        next.slug(),
                        next.text(),
                        next.prices(),
                        next.limits(),
                        next.servicePlan(),
                        next.retired(),
                        present.version() + 1,
                        next.planned()));
        if (!behind) shown.put(id, written.get(id));
    }

    @CommandHandler
    void on(Probe probe, CommandMessage<Probe> message) {
        receive(message);
    }

    @CommandHandler
    synchronized void on(IntroduceHostingPackage command, CommandMessage<?> message) {
        receive(message);
        var overview = new HostingPackageOverview(
                command.hostingPackageId(),
                command.slug(),
                command.text(),
                command.prices(),
                command.limits(),
                command.servicePlan(),
                false,
                0);
        if (overview.equals(written.get(overview.id()))) return;
        if (written.containsKey(overview.id()))
            throw new DecisionRefused("package-exists", "There is a hosting package of this name already.") {};
        written.put(overview.id(), overview);
        if (!behind) shown.put(overview.id(), overview);
    }

    @CommandHandler
    void on(ChangeHostingPackageDetails command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, p.retired()));
    }

    @CommandHandler
    void on(ChangeHostingPackagePrice command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, p.retired()));
    }

    @CommandHandler
    void on(PlanHostingPackagePrice command, CommandMessage<?> message) {
        if (command.planned().from().isBefore(command.today()))
            throw new DecisionRefused("date-in-past", "That day is over.") {};
        decide(command, command.expectedVersion(), message, p -> planned(p, List.of(command.planned())));
    }

    @CommandHandler
    void on(WithdrawHostingPackagePricePlan command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> {
            if (p.planned().stream().noneMatch(plan -> plan.from().equals(command.from())))
                throw new DecisionRefused("price-plan-not-found", "Nothing is planned.") {};
            return planned(p, List.of());
        });
    }

    @CommandHandler
    void on(ChangeHostingPackageLimits command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, p.retired()));
    }

    @CommandHandler
    void on(LinkServicePlan command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, p.retired()));
    }

    @CommandHandler
    void on(RetireHostingPackage command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, true));
    }

    @CommandHandler
    void on(ReinstateHostingPackage command, CommandMessage<?> message) {
        decide(command, command.expectedVersion(), message, p -> with(p, command, false));
    }

    @QueryHandler
    synchronized List<HostingPackageOverview> answer(FindOrderablePackages query) {
        return shown.values().stream().filter(overview -> !overview.retired()).toList();
    }

    @QueryHandler
    synchronized List<HostingPackageOverview> answer(FindAllPackages query) {
        return new ArrayList<>(shown.values());
    }

    @QueryHandler
    synchronized Optional<HostingPackageOverview> answer(FindPackage query) {
        return Optional.ofNullable(shown.get(query.hostingPackageId()));
    }

    @QueryHandler
    synchronized Boolean answer(AwaitVisible query) {
        if (away) throw new IllegalStateException("no read model here");
        return !behind;
    }

    /** Notes a command, and does what a test wants to happen at that moment. */
    void receive(CommandMessage<?> message) {
        received.add(message);
        var work = meanwhile;
        meanwhile = () -> {};
        work.run();
        if (failure == null) return;
        var next = failure;
        failure = null;
        throw next;
    }

    private synchronized void decide(
            HostingPackageCommand command,
            Long expected,
            CommandMessage<?> message,
            UnaryOperator<HostingPackageOverview> change) {
        receive(message);
        var present = written.get(command.hostingPackageId());
        if (present == null)
            throw new AggregateNotFoundException(command.hostingPackageId().toString(), "not found in the event store");
        if (expected != null && expected != present.version())
            throw new ConflictingAggregateVersionException(present.id().toString(), expected, present.version());
        change(present.id(), change);
    }

    private static HostingPackageOverview with(
            HostingPackageOverview present, HostingPackageCommand command, boolean retired) {
        return new HostingPackageOverview(
                present.id(),
                present.slug(),
                command instanceof ChangeHostingPackageDetails details ? details.text() : present.text(),
                command instanceof ChangeHostingPackagePrice price ? price.prices() : present.prices(),
                command instanceof ChangeHostingPackageLimits limits ? limits.limits() : present.limits(),
                command instanceof LinkServicePlan link ? link.servicePlan() : present.servicePlan(),
                retired,
                present.version(),
                present.planned());
    }

    private static HostingPackageOverview planned(HostingPackageOverview present, List<PlannedPrices> planned) {
        return new HostingPackageOverview(
                present.id(),
                present.slug(),
                present.text(),
                present.prices(),
                present.limits(),
                present.servicePlan(),
                present.retired(),
                present.version(),
                planned);
    }
}
