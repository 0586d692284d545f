package nl.hostforge.integration.panel;

import java.util.Optional;

/** What is to be different about a customer: fields of the contact that aren't null, and perhaps the password. */
public record PanelCustomerChange(PanelContact contact, Optional<String> password) {

    public static PanelCustomerChange of(PanelContact contact) {
        return new PanelCustomerChange(contact, Optional.empty());
    }

    public static PanelCustomerChange ofPassword(String password) {
        return new PanelCustomerChange(
                new PanelContact(null, null, null, null, null, null, null, null), Optional.of(password));
    }

    @Override
    public String toString() {
        return "PanelCustomerChange[" + (password.isPresent() ? "with" : "without") + " a new password]";
    }
}
