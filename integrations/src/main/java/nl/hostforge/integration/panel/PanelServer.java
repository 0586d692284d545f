package nl.hostforge.integration.panel;

/** Which panel answered: shown to the admin, and a check of address and credentials. */
public record PanelServer(String hostname, String guid, String version) {}
