package nl.hostforge.messages.log;

/** Who can cause an event. */
public enum ActorKind {
    /** A customer who is signed in, or who holds the secret of an order. */
    CUSTOMER,
    /** Someone on the shop's public pages who is not signed in. */
    VISITOR,
    /** A staff member in the admin panel or through the admin API. */
    STAFF,
    /** A provider's answer or notice. */
    PROVIDER,
    /** HostForge itself: a saga, a schedule, an operator's task. */
    SYSTEM
}
