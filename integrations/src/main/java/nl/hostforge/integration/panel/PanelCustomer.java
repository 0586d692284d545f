package nl.hostforge.integration.panel;

/**
 * A customer as the panel has it.
 *
 * @param id the panel's number, by which a subscription names its owner
 * @param reference ours, empty where the customer was made by hand
 * @param suspendedByUs whether the suspension that {@link HostingPanel#suspendCustomer} makes is on
 */
public record PanelCustomer(String guid, String id, String reference, String login, boolean suspendedByUs) {}
