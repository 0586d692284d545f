package nl.hostforge.demo;

import tools.jackson.databind.JsonNode;

/** What came back: the HTTP status and the body, an empty object where there was none. */
record Reply(int status, JsonNode body) {
    /** @throws IllegalStateException if it is not the answer that was hoped for, with what was said instead */
    JsonNode expect(int wanted) {
        if (status != wanted) throw new IllegalStateException(status + " " + body);
        return body;
    }
}
