package nl.hostforge.api.caller;

import java.util.Optional;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.privacy.KeyRef;

/** Someone who calls. What signs people in makes its principal one of these. */
public interface Actor {
    /** Someone who is not signed in. */
    Actor VISITOR = new Actor() {
        @Override
        public ActorKind kind() {
            return ActorKind.VISITOR;
        }

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public Optional<KeyRef> key() {
            return Optional.empty();
        }
    };

    ActorKind kind();

    /** @return the id within the kind, never a name; empty for visitors */
    Optional<String> id();

    /** @return the key that seals what is personal about this caller; empty as long as nobody is known */
    Optional<KeyRef> key();

    /** @return what tells callers apart, for instance {@code STAFF/…}; the same for all visitors */
    default String scope() {
        return id().map(id -> kind() + "/" + id).orElse(kind().name());
    }
}
