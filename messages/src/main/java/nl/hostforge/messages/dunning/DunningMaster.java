package nl.hostforge.messages.dunning;

/** Who duns. Never both, or customers would be asked twice. */
public enum DunningMaster {
    /** We do, whoever numbered the invoices. */
    HOSTFORGE,
    /** The bookkeeping does, by its own rules: we remind nobody, and suspend and end nothing. */
    MONEYBIRD
}
