package nl.hostforge.sandbox.mail;

/**
 * A file that came with a mail; its content is not kept.
 *
 * @param type its media type
 * @param bytes its size
 * @param sha256 of its content, hexadecimal
 */
record CaughtFile(String name, String type, long bytes, String sha256) {}
