package nl.hostforge.api.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftCheckCommand.RequestDriftCheck;
import nl.hostforge.messages.drift.DriftCheckOverview;
import nl.hostforge.messages.drift.DriftCheckState;
import nl.hostforge.messages.drift.DriftCommand;
import nl.hostforge.messages.drift.DriftCommand.AcceptDrift;
import nl.hostforge.messages.drift.DriftCommand.DismissDrift;
import nl.hostforge.messages.drift.DriftCounts;
import nl.hostforge.messages.drift.DriftDetails;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery.CountDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDrift;
import nl.hostforge.messages.drift.DriftQuery.FindDriftChecks;
import nl.hostforge.messages.drift.DriftQuery.FindDriftFinding;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.drift.DriftState;
import nl.hostforge.messages.drift.DriftStep;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryHandler;

/** Findings that can be decided about, and checks that end at once, in memory. */
public class SmallDrift implements SmallPart {
    private final SmallDomain domain;
    private final MovableClock clock;
    private final Vault vault;
    private final Map<DriftFindingId, DriftOverview> findings = new LinkedHashMap<>();
    private final Map<DriftFindingId, List<DriftStep>> histories = new LinkedHashMap<>();
    private final Map<Provider, DriftCheckOverview> checks = new EnumMap<>(Provider.class);

    SmallDrift(SmallDomain domain, MovableClock clock, Vault vault) {
        this.domain = domain;
        this.clock = clock;
        this.vault = vault;
    }

    @Override
    public synchronized void reset() {
        findings.clear();
        histories.clear();
        checks.clear();
    }

    /** A site that was suspended behind our back. */
    public synchronized DriftFindingId find(String guid) {
        var difference = new Difference(
                null,
                ServiceKind.HOSTING,
                guid,
                ServiceTrait.STATE,
                "active",
                "suspended",
                DriftRemedy.RESUME_HOSTING,
                "voorbeeld.nl",
                "sub:1",
                null,
                null,
                1);
        var id = DriftFindingId.of(difference);
        findings.put(id, overview(id, difference, DriftState.OPEN));
        histories.put(id, new ArrayList<>());
        return id;
    }

    @CommandHandler
    synchronized void on(AcceptDrift command, CommandMessage<?> message) {
        decide(command, message, DriftState.ACCEPTED, "drift.DriftAccepted");
    }

    @CommandHandler
    synchronized void on(DismissDrift command, CommandMessage<?> message) {
        decide(command, message, DriftState.DISMISSED, "drift.DriftDismissed");
    }

    @CommandHandler
    synchronized void on(RequestDriftCheck command, CommandMessage<?> message) {
        domain.receive(message);
        var now = clock.instant();
        checks.put(
                command.provider(),
                new DriftCheckOverview(
                        command.checkId(),
                        command.provider(),
                        DriftCheckState.RUNNING,
                        null,
                        0,
                        0,
                        now,
                        now,
                        null,
                        null));
    }

    @QueryHandler
    synchronized Page<DriftOverview> answer(FindDrift query) {
        var filter = query.filter();
        return new Page<>(
                findings.values().stream()
                        .filter(finding -> filter.provider() == null
                                || filter.provider() == finding.difference().provider())
                        .filter(finding -> filter.state() == null || filter.state() == finding.state())
                        .toList(),
                null);
    }

    @QueryHandler
    synchronized Optional<DriftDetails> answer(FindDriftFinding query) {
        return Optional.ofNullable(findings.get(query.findingId()))
                .map(finding -> new DriftDetails(finding, List.copyOf(histories.get(finding.id()))));
    }

    @QueryHandler
    synchronized DriftCounts answer(CountDrift query) {
        var open = findings.values().stream()
                .filter(finding -> !finding.state().isClosed())
                .count();
        return new DriftCounts(Map.of(Provider.PLESK, open));
    }

    @QueryHandler
    synchronized List<DriftCheckOverview> answer(FindDriftChecks query) {
        return List.copyOf(checks.values());
    }

    private void decide(DriftCommand command, CommandMessage<?> message, DriftState state, String what) {
        domain.receive(message);
        var finding = findings.get(command.findingId());
        if (finding == null) throw new DecisionRefused("drift-finding-not-found", "There is no such finding.") {};
        if (finding.state().isClosed() && finding.state() != state)
            throw new DecisionRefused("drift-closed", "Nothing is left to decide about it.") {};
        findings.put(finding.id(), overview(finding.id(), finding.difference(), state));
        var metadata = message.getMetaData();
        histories
                .get(finding.id())
                .add(new DriftStep(
                        what,
                        clock.instant(),
                        ActorKind.valueOf((String) metadata.get(Metadata.ACTOR_KIND)),
                        (String) metadata.get(Metadata.ACTOR_ID),
                        vault.openLine((String) metadata.get(Metadata.REASON), Metadata.REASON)
                                .orElseThrow()));
    }

    private DriftOverview overview(DriftFindingId id, Difference difference, DriftState state) {
        return new DriftOverview(id, difference, state, clock.instant(), null, null, null, null, null, null);
    }
}
