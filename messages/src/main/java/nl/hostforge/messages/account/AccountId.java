package nl.hostforge.messages.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;

/** Names a customer's one account. Its text form is the raw value. */
public record AccountId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {}

    public static AccountId of(CustomerId customer) {
        return new AccountId(Ids.derived("account", customer.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
