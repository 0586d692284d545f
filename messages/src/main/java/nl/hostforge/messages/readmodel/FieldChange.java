package nl.hostforge.messages.readmodel;

/**
 * What became of one field. A value that was erased is null, as is one that was not there; where all values were erased,
 * one change without values stands for them. Secrets, such as transfer codes, show as dots.
 *
 * @param field for instance {@code address.city}
 */
public record FieldChange(String field, String before, String after) {}
