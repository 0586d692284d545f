package nl.hostforge.app.document;

import nl.hostforge.messages.privacy.KeyRef;

/**
 * A file as the table has it.
 *
 * @param key what it is sealed with
 * @param sha256 of the content, hexadecimal
 * @param bytes the content's size
 * @param templateVersion which layout it was made by
 * @param sealed the content, sealed
 */
record StoredFile(KeyRef key, String sha256, long bytes, String templateVersion, byte[] sealed) {}
