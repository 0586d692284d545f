package nl.hostforge.messages.readmodel;

/**
 * What became of one field. A value that was erased is null, as is one that was not there.
 *
 * @param field for instance {@code address.city}
 */
public record FieldChange(String field, String before, String after) {}
