package nl.hostforge.api.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.hostforge.api.request.ClientAddress;
import nl.hostforge.api.request.RequestId;
import nl.hostforge.messages.customer.CustomerCommand;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes on every command that leaves a request who sent it, from where and why. Commands that are sent without a
 * request (by sagas, schedules and workers) pass as they are. It works on the request's own thread: a controller that
 * goes on in another thread must send from the first.
 */
class CallerMetadata implements MessageDispatchInterceptor<CommandMessage<?>> {
    private final Callers callers;
    private final CallNotes notes;
    private final ClientAddress addresses;
    private final Vault vault;

    CallerMetadata(Callers callers, CallNotes notes, ClientAddress addresses, Vault vault) {
        this.callers = callers;
        this.notes = notes;
        this.addresses = addresses;
        this.vault = vault;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return (index, command) -> command;
        noteCustomer(messages);
        var metadata = metadataOf(attributes.getRequest(), messages);
        return (index, command) -> command.andMetaData(metadata);
    }

    private void noteCustomer(List<? extends CommandMessage<?>> messages) {
        for (var message : messages)
            if (message.getPayload() instanceof CustomerCommand command) notes.concerns(command.customerId());
    }

    private Map<String, String> metadataOf(HttpServletRequest request, List<? extends CommandMessage<?>> commands) {
        var caller = callers.current();
        var metadata = new HashMap<String, String>();
        metadata.put(Metadata.ACTOR_KIND, caller.kind().name());
        caller.id().ifPresent(id -> metadata.put(Metadata.ACTOR_ID, id));
        metadata.put(Metadata.CORRELATION_ID, RequestId.of(request));
        var customer = notes.customer().map(KeyRef::contact);
        // without a key nothing could ever erase it, so what is personal is left out
        caller.key()
                .or(() -> customer)
                .flatMap(key -> seal(key, Metadata.IP, addresses.of(request)))
                .ifPresent(box -> metadata.put(Metadata.IP, box));
        notes.reason()
                .flatMap(reason -> reasonKeys(commands, caller)
                        .flatMap(key -> seal(key, Metadata.REASON, reason).stream())
                        .findFirst())
                .ifPresent(box -> metadata.put(Metadata.REASON, box));
        return metadata;
    }

    /**
     * The caller's words are about the customer, whoever the caller is, and go with the customer; but why somebody was
     * erased, and what was done about it afterwards, has to be accounted for when they are gone.
     */
    private Stream<KeyRef> reasonKeys(List<? extends CommandMessage<?>> commands, Actor caller) {
        var erases = commands.stream().anyMatch(command -> command.getPayload() instanceof EraseCustomer);
        var customer = erases ? Optional.<KeyRef>empty() : notes.customer().map(KeyRef::contact);
        return Stream.of(customer, caller.key()).flatMap(Optional::stream);
    }

    private Optional<String> seal(KeyRef key, String purpose, String text) {
        try {
            return Optional.of(vault.sealLine(key, purpose, text));
        } catch (Vault.KeyDestroyed erased) {
            return Optional.empty();
        }
    }
}
