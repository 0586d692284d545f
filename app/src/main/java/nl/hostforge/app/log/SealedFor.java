package nl.hostforge.app.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * An event that lends its own identifier to the sealing of its fields, so that a sealed value cannot be moved to
 * another event unnoticed. It serves either event store, since both let the message serialize itself.
 */
final class SealedFor<T> extends GenericDomainEventMessage<T> {
    private static final ScopedValue<String> MESSAGE = ScopedValue.newInstance();

    private SealedFor(DomainEventMessage<T> event, Message<T> content, Instant timestamp) {
        super(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), content, timestamp);
    }

    static <T> SealedFor<T> itself(DomainEventMessage<T> event) {
        return new SealedFor<>(event, event, event.getTimestamp());
    }

    /** @return the identifier of the event that is being serialized on this thread, if there is one */
    static Optional<String> current() {
        return MESSAGE.isBound() ? Optional.of(MESSAGE.get()) : Optional.empty();
    }

    @Override
    public <R> SerializedObject<R> serializePayload(Serializer serializer, Class<R> representation) {
        return ScopedValue.where(MESSAGE, getIdentifier())
                .call(() -> super.serializePayload(serializer, representation));
    }

    @Override
    public SealedFor<T> withMetaData(Map<String, ?> metaData) {
        return new SealedFor<>(this, getDelegate().withMetaData(metaData), getTimestamp());
    }

    @Override
    public SealedFor<T> andMetaData(Map<String, ?> metaData) {
        return new SealedFor<>(this, getDelegate().andMetaData(metaData), getTimestamp());
    }
}
