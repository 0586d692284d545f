package nl.hostforge.integration.provisioning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import org.springframework.stereotype.Component;

/**
 * Renews the domain of a line, once. The registrar renews as often as it is asked to and takes no reference, so the proof
 * is the date: the expiry before is put on record before the call, and after any unclear ending it is compared with the
 * expiry now. A date that fits neither means that somebody else renewed it; then staff decides.
 */
@Component
class RenewDomain implements StepWork {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int TOLERANCE = 7; // days: registries round, and a leap year has one more
    private static final String EFFECT = "renewal";
    private static final String EXPIRY_BEFORE = "expiryBefore";
    private static final String CONFIRMED = "confirmed";
    private static final String EXPIRES_ON = "expiresOn";

    private final Registrar registrar;
    private final OneEffect oneEffect;
    private final ProvisioningSettings settings;

    RenewDomain(Registrar registrar, OneEffect oneEffect, ProvisioningSettings settings) {
        this.registrar = registrar;
        this.oneEffect = oneEffect;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return StepKind.RENEW_DOMAIN.name();
    }

    @Override
    public Provider provider() {
        return Provider.OPENPROVIDER;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var line = order.line(attempt.job().lineNumber());
        var years = order.changes().get(step(attempt)).years();
        return oneEffect.ensure(
                attempt,
                Provider.OPENPROVIDER,
                EFFECT,
                () -> renewed(order, attempt, line, years),
                () -> renew(order, attempt, line, years));
    }

    private Outcome<Finished> renew(ProvisioningCase order, Attempt attempt, OrderLine line, int years) {
        var name = line.domainName().value();
        var answer = active(order, line).flatMap(domain -> registrar.renew(domain.domainId(), name, years));
        if (answer instanceof Refused<?> refused && refused.code() == RefusalCode.WRONG_STATE)
            return renewedOr(answer.map(state -> null), order, attempt, line, years); // "already renewed": by us?
        return answer.flatMap(state -> {
            attempt.note(CONFIRMED, state.name());
            return renewedOr(notShownYet(), order, attempt, line, years);
        });
    }

    private Outcome<Finished> renewedOr(
            Outcome<Finished> otherwise, ProvisioningCase order, Attempt attempt, OrderLine line, int years) {
        return renewed(order, attempt, line, years)
                .flatMap(found -> found.map(Outcome::done).orElse(otherwise));
    }

    /** @return what came of the renewal; empty if it did not take place so far */
    private Outcome<Optional<Finished>> renewed(ProvisioningCase order, Attempt attempt, OrderLine line, int years) {
        return active(order, line).flatMap(domain -> {
            var name = line.domainName().value();
            if (domain.expiresAt().isEmpty())
                return Outcome.refused(RefusalCode.WRONG_STATE, "the registrar tells no expiry date of " + name);
            var now = LocalDate.ofInstant(domain.expiresAt().get(), AMSTERDAM);
            return before(order, attempt, line, now).flatMap(before -> {
                var changed = now.isAfter(before.plusDays(TOLERANCE));
                var byThis = !now.isBefore(before.plusYears(years).minusDays(TOLERANCE)) && wasAsked(attempt);
                if (byThis)
                    return Outcome.done(
                            Optional.of(new Finished(domain.domainId(), Map.of(EXPIRES_ON, now.toString()))));
                if (changed)
                    return Outcome.refused(
                            RefusalCode.WRONG_STATE,
                            "%s runs until %s already, where %s was expected; somebody else renewed it"
                                    .formatted(name, now, before),
                            EXPIRES_ON);
                return attempt.noted(CONFIRMED).isPresent() ? notShownYet() : Outcome.done(Optional.empty());
            });
        });
    }

    /**
     * The expiry to compare with, durable from the first time on: what staff takes it to be, or else what the log knows,
     * or else what the registrar says before it is asked for anything.
     */
    private static Outcome<LocalDate> before(ProvisioningCase order, Attempt attempt, OrderLine line, LocalDate now) {
        var noted = attempt.noted(EXPIRY_BEFORE);
        if (noted.isPresent()) return Outcome.done(LocalDate.parse(noted.get()));
        var corrected = order.correctionsOf(step(attempt)).get(EXPIRES_ON);
        try {
            var before = corrected == null ? known(order, line).orElse(now) : LocalDate.parse(corrected.strip());
            attempt.note(EXPIRY_BEFORE, before.toString());
            return Outcome.done(before);
        } catch (DateTimeParseException unreadable) {
            return Outcome.refused(RefusalCode.INVALID_DATA, "an expiry date is written as 2027-11-30", EXPIRES_ON);
        }
    }

    /** What the last registration, transfer or renewal told; empty after one by hand, which told nothing. */
    private static Optional<LocalDate> known(ProvisioningCase order, OrderLine line) {
        var dated = order.references().keySet().stream()
                .filter(step -> step.lineNumber() != null && step.lineNumber() == line.number())
                .filter(step -> step.kind().delivers() || step.kind() == StepKind.RENEW_DOMAIN)
                .map(step -> order.facts().getOrDefault(step, Map.of()).get(EXPIRES_ON))
                .toList();
        return dated.contains(null)
                ? Optional.empty()
                : dated.stream().map(LocalDate::parse).max(LocalDate::compareTo);
    }

    /** In an earlier round, whose notes are gone, it was too. */
    private static boolean wasAsked(Attempt attempt) {
        return attempt.job().round() > 1
                || attempt.announced(EFFECT).isPresent()
                || attempt.noted(CONFIRMED).isPresent();
    }

    private Outcome<RegistrarDomain> active(ProvisioningCase order, OrderLine line) {
        var name = line.domainName().value();
        return registrar.find(name).flatMap(found -> {
            var ours = ours(order, line, found);
            if (ours.isEmpty())
                return Outcome.refused(RefusalCode.NOT_FOUND, name + " is not with us at the registrar");
            return switch (ours.get().state()) {
                case ACTIVE -> Outcome.done(ours.get());
                case REQUESTED, WAITING, SCHEDULED, RESTORING -> later("the registry has not decided yet");
                case FAILED, DELETED ->
                    Outcome.refused(RefusalCode.WRONG_STATE, name + " is not active at the registrar");
            };
        });
    }

    /** The one that is there, before those that are gone; one that staff got by hand has its id on record. */
    private static Optional<RegistrarDomain> ours(ProvisioningCase order, OrderLine line, List<RegistrarDomain> found) {
        var reference = References.domain(order.orderId(), line.number());
        var recorded = order.references().entrySet().stream()
                .filter(made -> made.getKey().kind().delivers())
                .filter(made -> made.getKey().lineNumber() == line.number())
                .map(Map.Entry::getValue)
                .toList();
        return found.stream()
                .filter(domain -> domain.reference().filter(reference::equals).isPresent()
                        || recorded.contains(domain.domainId()))
                .min((one, other) -> Boolean.compare(isGone(one), isGone(other)));
    }

    private static boolean isGone(RegistrarDomain domain) {
        return domain.state() == DomainState.DELETED || domain.state() == DomainState.FAILED;
    }

    private <T> Outcome<T> notShownYet() {
        return later("the registrar renewed it and does not show the new date yet");
    }

    private <T> Outcome<T> later(String words) {
        return new TryLater<>(words, Optional.of(settings.pollEvery()), false);
    }

    private static StepId step(Attempt attempt) {
        return new StepId(attempt.job().subject());
    }
}
