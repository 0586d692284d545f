package nl.hostforge.app.readmodel;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RegisterCustomer;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.readmodel.AwaitVisible;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPriceQuery.FindTldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A read model is run because it is there; nobody has to list it. */
@HostForgeTest
class EveryReadModelTest {
    @Autowired
    List<ReadModel> models;

    @Autowired
    Projections projections;

    @Autowired
    Generations generations;

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Test
    void each_has_a_live_generation_that_is_kept_up_to_date() {
        assertThat(models)
                .extracting(ReadModel::name)
                .contains(
                        "customer-overview", "hosting-package-overview", "invoice", "order-overview", "tld-price-list");
        for (var model : models) {
            var live = generations.live(model.name()).orElseThrow();
            eventually(() ->
                    assertThat(projections.caughtUp(live)).as(model.name()).isTrue());
        }
    }

    @Test
    void a_price_is_visible_to_who_set_it_though_the_list_has_no_uuid() {
        var tld = new Tld("seen");
        var prices = new TldPrices(Money.euro("4.99"), Money.euro("5.99"), Money.euro("9.99"));
        commands.sendAndWait(new SetTldPrice(TldPriceListId.SHOP, null, tld, prices));
        assertThat(awaitVisible("tld-price-list", TldPriceListId.SHOP)).isTrue();
        var shown = queries.query(new FindTldPrice(tld), ResponseTypes.optionalInstanceOf(TldPrice.class))
                .join();
        assertThat(shown).map(TldPrice::prices).contains(prices);
    }

    @Test
    void a_customer_is_visible_to_who_registered_them_and_blank_to_who_erased_them() {
        var customer = new CustomerId(Ids.derived("test-customer", "every-read-model"));
        commands.sendAndWait(new RegisterCustomer(
                customer,
                new EmailClaimId("email-claim/every-read-model"),
                Personal.of(KeyRef.contact(customer), anna()),
                "digest",
                null,
                null));
        assertThat(awaitVisible("customer-overview", customer)).isTrue();
        assertThat(find(customer).details()).isEqualTo(anna());

        commands.sendAndWait(new EraseCustomer(customer, null));
        assertThat(awaitVisible("customer-overview", customer)).isTrue();
        assertThat(find(customer))
                .returns(CustomerStatus.ERASED, CustomerDetails::status)
                .returns(null, CustomerDetails::details);
    }

    private boolean awaitVisible(String readModel, Object stream) {
        return queries.query(new AwaitVisible(readModel, stream.toString(), Duration.ofSeconds(20)), Boolean.class)
                .join();
    }

    private CustomerDetails find(CustomerId customer) {
        return queries.query(new FindCustomer(customer), ResponseTypes.optionalInstanceOf(CustomerDetails.class))
                .join()
                .orElseThrow();
    }

    private static ContactDetails anna() {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Anna",
                "de Vries",
                null,
                null,
                "anna@voorbeeld.nl",
                "+31201234567",
                new PostalAddress("Dam", "1", null, "1012 JS", "Amsterdam", "NL"),
                Language.DUTCH);
    }
}
