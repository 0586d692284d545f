package nl.hostforge.messages.readmodel;

import java.util.List;

/**
 * How what these read models show compares to their next generations: a {@link RebuildSheet}. Refused
 * ({@code generation-not-found}) where one has no generation besides the one that is shown, and ({@code
 * generation-behind}) if the two do not come to the same place in the log within a while.
 *
 * @param readModels their names
 */
public record FindRebuildSheet(List<String> readModels) {}
