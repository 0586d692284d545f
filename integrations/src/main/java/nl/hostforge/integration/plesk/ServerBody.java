package nl.hostforge.integration.plesk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** {@code GET /server}, what we read of it. */
record ServerBody(
        String hostname,
        String guid,
        @JsonProperty("panel_version") String panelVersion) {}
