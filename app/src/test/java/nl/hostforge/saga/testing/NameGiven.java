package nl.hostforge.saga.testing;

import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.serialization.Revision;

/** An event of which parts are personal; it lies where stable names are looked for. */
@StoredAs("test.NameGiven")
@Revision("3")
public record NameGiven(CustomerId customerId, Personal<String> name, Personal<Nickname> nickname) {
    public record Nickname(String text, int years) {}
}
