package nl.hostforge.messages.billing;

import java.time.Instant;

/**
 * One form of an issued document that is kept.
 *
 * @param sha256 of the file, hexadecimal
 * @param bytes the file's size
 * @param templateVersion which layout it was made by
 * @param keptAt when that was put on record
 */
public record KeptDocument(DocumentForm form, String sha256, long bytes, String templateVersion, Instant keptAt) {}
