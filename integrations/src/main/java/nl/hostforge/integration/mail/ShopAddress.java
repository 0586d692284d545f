package nl.hostforge.integration.mail;

import java.net.URI;
import nl.hostforge.messages.billing.InvoiceSecret;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.TrackingSecret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where links in mails lead.
 *
 * @param baseUrl the shop as customers' browsers see it; the admin panel is below it
 */
@ConfigurationProperties("hostforge.shop")
record ShopAddress(@DefaultValue("http://localhost:8080") URI baseUrl) {

    /** The secret is in the fragment, which browsers send to no server, and so stands in no server's log. */
    String tracking(OrderNumber number, TrackingSecret secret) {
        return base() + "/order/" + number + "#" + secret.reveal();
    }

    /** The secret is in the fragment here too. */
    String invoice(InvoiceId invoice, InvoiceSecret secret) {
        return base() + "/invoice/" + invoice + "#" + secret.reveal();
    }

    String administration(OrderId order) {
        return base() + "/admin/orders/" + order;
    }

    String administration(SubscriptionId subscription) {
        return base() + "/admin/subscriptions/" + subscription;
    }

    String administration(CustomerId customer) {
        return base() + "/admin/customers/" + customer;
    }

    String vatReport() {
        return base() + "/admin/reports?tab=vat";
    }

    private String base() {
        return baseUrl.toString().replaceAll("/$", "");
    }
}
