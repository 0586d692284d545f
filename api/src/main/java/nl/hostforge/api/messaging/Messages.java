package nl.hostforge.api.messaging;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Sends commands and asks questions on the request's own thread, so that the caller's metadata goes along, and gives up
 * after a while, since the gateways by themselves wait for ever for a node that has gone. What fails is thrown as it
 * is; the edge's advice knows what it means.
 */
@Component
public class Messages {
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final MessagingSettings settings;

    Messages(CommandGateway commands, QueryGateway queries, MessagingSettings settings) {
        this.commands = commands;
        this.queries = queries;
        this.settings = settings;
    }

    /** @return what the command's handler answered; null if nothing */
    public <R> R send(Object command) {
        return commands.sendAndWait(command, settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    public <R> R ask(Object question, ResponseType<R> answer) {
        return queries.query(question, answer)
                .orTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
