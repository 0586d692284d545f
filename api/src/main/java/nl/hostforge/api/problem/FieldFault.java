package nl.hostforge.api.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field as the caller wrote it, for instance {@code prices.monthly.amount}; the name of a
 *     parameter or header; {@code body} where the whole body is at fault
 * @param code stable, in kebab case, for instance {@code not-blank} or {@code unknown-field}
 * @param message one sentence for people, in the caller's language where the validator speaks it
 */
public record FieldFault(String field, String code, String message) {}
