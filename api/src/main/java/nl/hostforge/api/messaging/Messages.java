package nl.hostforge.api.messaging;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import nl.hostforge.api.consistency.SeenPosition;
import nl.hostforge.messages.readmodel.LogPosition;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.springframework.stereotype.Component;

/**
 * Sends commands and asks questions on the request's own thread, so that the caller's metadata goes along, and gives up
 * after a while, since the gateways by themselves wait for ever for a node that has gone. What fails is thrown as it
 * is; the edge's advice knows what it means.
 */
@Component
public class Messages {
    private final CommandGateway commands;
    private final QueryBus queries;
    private final SeenPosition seen;
    private final MessagingSettings settings;

    Messages(CommandGateway commands, QueryBus queries, SeenPosition seen, MessagingSettings settings) {
        this.commands = commands;
        this.queries = queries;
        this.seen = seen;
        this.settings = settings;
    }

    /** @return what the command's handler answered; null if nothing */
    public <R> R send(Object command) {
        return commands.sendAndWait(command, settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Notes for the answer to the present request up to where in the log it is exact, if a read model was asked. */
    public <R> R ask(Object question, ResponseType<R> answer) {
        return seen.reached(() -> put(question, answer), Messages::position).getPayload();
    }

    private <R> QueryResponseMessage<R> put(Object question, ResponseType<R> answer) {
        return queries.query(new GenericQueryMessage<>(question, answer))
                .thenApply(Messages::orFailure)
                .orTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static <R> QueryResponseMessage<R> orFailure(QueryResponseMessage<R> answer) {
        if (answer.isExceptional()) throw new CompletionException(answer.exceptionResult());
        return answer;
    }

    private static Optional<Long> position(QueryResponseMessage<?> answer) {
        return Optional.ofNullable((Long) answer.getMetaData().get(LogPosition.METADATA));
    }
}
