package nl.hostforge.messages.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.UUID;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.SubscriptionId;

/** Names one change of a delivered service, so that a repeat of the same request is recognised. Its text form is the raw value. */
public record ServiceChangeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceChangeId {}

    /** The one renewal at the registry of a year that a customer was asked for. */
    public static ServiceChangeId ofRegistrarRenewal(SubscriptionId subscription, LocalDate from) {
        return new ServiceChangeId(Ids.derived("registrar-renewal", subscription.toString(), from.toString()));
    }

    /**
     * What becomes of a line once its subscription ended, or was taken up again.
     *
     * @param version the event of the subscription that it follows from
     */
    public static ServiceChangeId ofEnd(SubscriptionId subscription, ServiceChangeKind kind, long version) {
        return new ServiceChangeId(
                Ids.derived("ended-service", subscription.toString(), kind.name(), Long.toString(version)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
