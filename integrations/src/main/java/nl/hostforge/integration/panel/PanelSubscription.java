package nl.hostforge.integration.panel;

import java.util.Optional;

/**
 * A subscription as the panel has it.
 *
 * @param reference ours, empty where the subscription was made by hand or by another system
 * @param ownerId the panel's number of the customer that has it, see {@link PanelCustomer#id()}
 * @param active whether nothing at all suspends it
 * @param suspendedByUs whether the suspension that {@link HostingPanel#suspend} makes is on
 * @param planGuid of its plan; empty for a subscription without one
 */
public record PanelSubscription(
        String guid,
        String domainName,
        String reference,
        String ownerId,
        boolean active,
        boolean suspendedByUs,
        Optional<String> planGuid) {}
