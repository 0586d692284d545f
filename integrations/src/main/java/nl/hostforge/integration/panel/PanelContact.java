package nl.hostforge.integration.panel;

/**
 * Who a panel customer is. A field that is null is left out of the request; the panel then keeps what it has.
 *
 * @param name of the person, 60 characters at most are shown
 * @param company 60 characters at most are shown
 * @param phone with country code: {@code +31201234567}
 * @param address street and number
 * @param country ISO 3166-1 alpha-2
 */
public record PanelContact(
        String name,
        String company,
        String email,
        String phone,
        String address,
        String postalCode,
        String city,
        String country) {}
