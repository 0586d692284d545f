package nl.hostforge.messages.log;

/**
 * The keys of the metadata that every command carries from the edge and every event inherits. Values are plain text,
 * so that either event store keeps them as they are; what is personal among them is sealed text.
 */
public final class Metadata {
    /** Kind of the actor, an {@link ActorKind}. */
    public static final String ACTOR_KIND = "actorKind";
    /** Id of the actor within its kind; never a name. Absent for {@link ActorKind#VISITOR} and the system itself. */
    public static final String ACTOR_ID = "actorId";
    /** Id of the message that started the whole chain. */
    public static final String CORRELATION_ID = "correlationId";
    /** Id of the message that directly caused this one. */
    public static final String CAUSATION_ID = "causationId";
    /** Sealed: network address of the caller. */
    public static final String IP = "ip";
    /** Sealed: why the actor did it, in the actor's own words. */
    public static final String REASON = "reason";

    private Metadata() {}
}
