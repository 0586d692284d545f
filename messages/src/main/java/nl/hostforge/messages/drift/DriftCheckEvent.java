package nl.hostforge.messages.drift;

import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.log.StoredAs;
import org.axonframework.serialization.Revision;

/** What was asked about comparing a provider with the log. What became of it stands in the findings. */
public sealed interface DriftCheckEvent {
    Provider provider();

    /** A provider is to be compared with the log: the worker's cue. */
    @StoredAs("drift-check.DriftCheckRequested")
    @Revision("1")
    record DriftCheckRequested(Provider provider, UUID checkId) implements DriftCheckEvent {}
}
