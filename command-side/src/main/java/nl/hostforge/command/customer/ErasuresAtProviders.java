package nl.hostforge.command.customer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.EnumMap;
import java.util.Map;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.Provider;

/** How far each provider is with forgetting an erased customer. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class ErasuresAtProviders {
    private Map<Provider, Erasure> all = new EnumMap<>(Provider.class);

    /** @param attempt the last that is known to have failed; 0 for none */
    private record Erasure(String reference, int round, int attempt, State state) {}

    private enum State {
        ASKED,
        FAILED,
        FORGOTTEN
    }

    /** @return whether the provider has to be asked about an account by this name, since it was not yet */
    boolean isNew(Provider provider, String reference) {
        var known = all.get(provider);
        return known == null || !known.reference().equals(reference);
    }

    int nextRound(Provider provider) {
        return round(provider) + 1;
    }

    /** @return how often the provider was asked */
    int round(Provider provider) {
        var known = all.get(provider);
        return known == null ? 0 : known.round();
    }

    boolean hasFailed(Provider provider) {
        var known = all.get(provider);
        return known != null && known.state() == State.FAILED;
    }

    boolean isOpen(Provider provider) {
        var known = all.get(provider);
        return known != null && known.state() != State.FORGOTTEN;
    }

    /** @return whether this failure is news: not of an earlier round or attempt, nor of what is settled */
    boolean isNews(Provider provider, int round, int attempt) {
        var known = all.get(provider);
        return known != null && known.state() == State.ASKED && known.round() == round && attempt > known.attempt();
    }

    String reference(Provider provider) {
        return all.get(provider).reference();
    }

    void evolve(CustomerErasureAtProviderRequested event) {
        all.put(event.provider(), new Erasure(event.providerReference(), event.round(), 0, State.ASKED));
    }

    void evolve(CustomerErasureAtProviderFailed event) {
        var asked = all.get(event.provider());
        var state = event.finalFailure() ? State.FAILED : State.ASKED;
        all.put(event.provider(), new Erasure(asked.reference(), asked.round(), event.attempt(), state));
    }

    void forgotten(Provider provider) {
        var asked = all.get(provider);
        all.put(provider, new Erasure(asked.reference(), asked.round(), asked.attempt(), State.FORGOTTEN));
    }
}
