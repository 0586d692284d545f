package nl.hostforge.app.disclosure;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToMoneybird;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToOpenprovider;
import nl.hostforge.messages.customer.CustomerCommand.LinkCustomerToPlesk;
import nl.hostforge.messages.customer.CustomerCommand.RecordVatNumberCheck;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.numberseries.NumberSeriesCommand.AllocateNumber;
import nl.hostforge.messages.numberseries.NumberSeriesId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What stands anywhere about a person, planted there as a marker, comes out in the answer to their request. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.admin.password=" + ProductProcess.PASSWORD})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class AccessRequestTest {
    private static final VatDecision VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of("billingCountry", "NL"));

    @Autowired
    CommandGateway commands;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    private final CustomerId customer = new CustomerId(Ids.next());
    private final KeyRef key = KeyRef.contact(customer);

    @Test
    void every_place_that_holds_a_marker_gives_it_and_a_transfer_code_is_held_back() throws Exception {
        send(
                new RegisterCustomer(
                        customer, claim("first"), sealed(person("First")), "1", sealed("VAT-MARKER-1"), "hash1"),
                "198.51.100.77",
                null);
        send(
                new RecordVatNumberCheck(
                        customer,
                        sealed("VAT-MARKER-1"),
                        "hash1",
                        VatCheckOutcome.VALID,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        "CONSULTATION-MARKER",
                        sealed("REGISTERED-NAME-MARKER")),
                null,
                null);
        send(
                new ChangeCustomerDetails(
                        customer,
                        null,
                        claim("second"),
                        sealed(person("Second")),
                        "2",
                        sealed("VAT-MARKER-2"),
                        "hash2"),
                null,
                "REASON-MARKER");
        send(new ApproveCustomer(customer, null), null, null);
        send(new LinkCustomerToPlesk(customer, "PLESK-MARKER"), null, null);
        send(new LinkCustomerToMoneybird(customer, "MONEYBIRD-MARKER"), null, null);
        send(new LinkCustomerToOpenprovider(customer, "HANDLE-MARKER"), null, null);
        var order = order();
        send(new RejectOrder(order, null, sealed("EXPLANATION-MARKER")), null, null);

        var shop = new HttpShop("http://127.0.0.1:" + port);
        eventually(() -> assertThat(
                        shop.personalData(customer).body().at("/orders").size())
                .isEqualTo(1));
        var answer = shop.personalData(customer);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .contains(
                        "First",
                        "first@marker.example",
                        "Second",
                        "second@marker.example",
                        "Ordered",
                        "ordered@marker.example",
                        "STREET-Ordered",
                        "PHONE-Ordered",
                        "COMPANY-Ordered",
                        "KVK-Ordered",
                        "VAT-MARKER-1",
                        "VAT-MARKER-2",
                        "VAT-MARKER-ORDERED",
                        "CONSULTATION-MARKER",
                        "REGISTERED-NAME-MARKER",
                        "198.51.100.77",
                        "REASON-MARKER",
                        "PLESK-MARKER",
                        "MONEYBIRD-MARKER",
                        "HANDLE-MARKER",
                        "NOTE-MARKER",
                        "EXPLANATION-MARKER",
                        "marker-domain.nl",
                        "contact/" + customer)
                .doesNotContain("TRANSFER-CODE-MARKER");
        assertThat(answer.text("/customer/details/email")).isEqualTo("second@marker.example");
        assertThat(answer.text("/orders/0/letters/0/kind")).isEqualTo("ORDER_CONFIRMATION");
        assertThat(answer.text("/orders/0/letters/0/to")).isEqualTo("ordered@marker.example");
        assertThat(answer.text("/orders/0/letters/1/kind")).isEqualTo("ORDER_REJECTED");
        assertThat(answer.body().at("/keys/0/destroyedAt").isNull()).isTrue();
        eventually(() -> assertThat(shop.personalData(customer).text("/orders/0/letters/0/state"))
                .isEqualTo("SENT"));
    }

    private OrderId order() {
        var order = new OrderId(Ids.next());
        OrderNumber number = commands.sendAndWait(new AllocateNumber(NumberSeriesId.ORDERS, order));
        var lines = List.of(new OrderLine(
                1,
                LineKind.DOMAIN_TRANSFER,
                null,
                null,
                DomainName.parse("marker-domain.nl"),
                new Tld("nl"),
                Period.ofYears(1),
                1,
                Money.euro("4.95"),
                Money.euro("4.95"),
                Money.euro("4.95"),
                "Verhuizing",
                "Transfer"));
        send(
                new CreateOrder(
                        order,
                        number,
                        "digest",
                        customer,
                        false,
                        sealed(person("Ordered")),
                        sealed("VAT-MARKER-ORDERED"),
                        lines,
                        VAT,
                        OrderTotals.of(lines, VAT),
                        Language.DUTCH,
                        "secret-hash",
                        List.of(new TransferCode(1, sealed("TRANSFER-CODE-MARKER"))),
                        sealed("NOTE-MARKER")),
                null,
                null);
        return order;
    }

    private void send(Object command, String ip, String reason) {
        var metadata = new HashMap<String, Object>();
        if (ip != null) metadata.put(Metadata.IP, vault.sealLine(key, Metadata.IP, ip));
        if (reason != null) metadata.put(Metadata.REASON, vault.sealLine(key, Metadata.REASON, reason));
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
    }

    private <T> Personal<T> sealed(T value) {
        return Personal.of(key, value);
    }

    private EmailClaimId claim(String which) {
        return new EmailClaimId("email-claim/" + which + customer);
    }

    private static ContactDetails person(String name) {
        return new ContactDetails(
                CustomerKind.COMPANY,
                name,
                "Marker",
                "COMPANY-" + name,
                "KVK-" + name,
                name.toLowerCase(Locale.ROOT) + "@marker.example",
                "PHONE-" + name,
                new PostalAddress("STREET-" + name, "1", null, "1012 JS", "CITY-" + name, "NL"),
                Language.DUTCH);
    }
}
