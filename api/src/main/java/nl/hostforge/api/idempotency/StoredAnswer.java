package nl.hostforge.api.idempotency;

import java.util.Map;

/**
 * An answer as it is kept.
 *
 * @param status the HTTP status
 * @param headers the headers that matter to a client
 * @param body the body's bytes in base64, sealed if {@code sealed}
 * @param sealed whether the body is personal, and stands sealed
 */
record StoredAnswer(int status, Map<String, String> headers, String body, boolean sealed) {}
