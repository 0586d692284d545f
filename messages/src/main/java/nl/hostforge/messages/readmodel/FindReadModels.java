package nl.hostforge.messages.readmodel;

/** All read models, with how far each generation has come: a {@code List<ReadModelOverview>}. */
public record FindReadModels() {}
