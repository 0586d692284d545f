package nl.hostforge.messages.drift;

import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about comparing a provider with the log. */
public sealed interface DriftCheckCommand {
    Provider provider();

    /** Has a provider compared with the log; while a check of it is under way, that one serves. */
    record RequestDriftCheck(Provider provider, UUID checkId) implements DriftCheckCommand {
        /** @return where it is noted what was asked of this provider's check */
        @TargetAggregateIdentifier
        public String stream() {
            return streamOf(provider);
        }
    }

    static String streamOf(Provider provider) {
        return "drift-check/" + provider.word();
    }
}
