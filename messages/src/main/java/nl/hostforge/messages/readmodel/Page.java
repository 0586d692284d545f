package nl.hostforge.messages.readmodel;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param items in the order that was asked for
 * @param nextCursor where the next part begins, to be handed back as it is; null at the end of the list
 */
public record Page<T>(List<T> items, String nextCursor) {}
