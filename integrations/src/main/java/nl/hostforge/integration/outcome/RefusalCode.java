package nl.hostforge.integration.outcome;

/**
 * Why a provider said no, in our words. Every provider numbers its refusals differently; what the caller
 * does next depends on these few only. The provider's own number stands in the refusal's words.
 */
public enum RefusalCode {
    /** It is there already, ours or somebody else's: look it up by our reference, then adopt it or call it a conflict. */
    ALREADY_EXISTS,
    /** What we asked to change does not exist (any more). */
    NOT_FOUND,
    /** The data is not acceptable; the refusal's field says which, where the provider told. */
    INVALID_DATA,
    /** The thing is in a state that does not allow this: locked, too early, already renewed, still in use. */
    WRONG_STATE,
    /** Our account at the provider has too little money. */
    NO_FUNDS,
    /** A limit of our plan or licence at the provider was reached. */
    LIMIT_REACHED,
    /** The provider does not let us in: wrong credentials, wrong address, blocked. Asking again makes it worse. */
    SIGN_IN_REFUSED,
    /** Our account may not do this: permission, licence, an unsigned contract. An operator has to act. */
    NOT_PERMITTED
}
