package nl.hostforge.integration.panel;

/**
 * A customer to be made.
 *
 * @param reference ours, stored with the customer
 * @param login unique on the panel, 1 to 60 characters; choose it so that a repeat gives the same one
 * @param password must satisfy the panel's own policy; cannot be read back later
 */
public record NewPanelCustomer(String reference, String login, String password, PanelContact contact) {

    @Override
    public String toString() {
        return "NewPanelCustomer[" + reference + "]";
    }
}
