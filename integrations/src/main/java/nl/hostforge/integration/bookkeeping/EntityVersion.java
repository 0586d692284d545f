package nl.hostforge.integration.bookkeeping;

/** Which version of a thing the bookkeeping has; a larger one is newer. */
public record EntityVersion(String id, long version) {}
