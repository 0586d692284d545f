package nl.hostforge.integration.panel;

/** What the panel called the new customer. */
public record PanelCustomerCreated(String guid, String id) {}
