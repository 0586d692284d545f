package nl.hostforge.app.timetravel;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.log.LogQuery.FindStreamEvents;
import nl.hostforge.messages.log.LogQuery.FindStreamState;
import nl.hostforge.messages.log.StreamPart;
import nl.hostforge.messages.log.StreamPart.StreamEvent;
import nl.hostforge.messages.log.StreamState;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Moment;
import nl.hostforge.messages.tldpricelist.TldPriceListCommand.SetTldPrice;
import nl.hostforge.messages.tldpricelist.TldPriceListId;
import nl.hostforge.messages.tldpricelist.TldPrices;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any stream of the log, as it is and as its aggregate was. */
@HostForgeTest
class StreamsTest {
    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Test
    void a_price_list_is_shown_as_it_was_after_any_of_its_events() {
        var tld = new Tld("timetravel");
        setPrice(tld, "1.00");
        var then = events("tld-price-list", 0, 1).last();
        setPrice(tld, "2.00");
        assertThat(state("tld-price-list", Moment.after(then))
                        .at("/offered/timetravel/registration/amount")
                        .asString())
                .isEqualTo("1.00");
        assertThat(state("tld-price-list", Moment.after(then + 1))
                        .at("/offered/timetravel/registration/amount")
                        .asString())
                .isEqualTo("2.00");
        var last = events("tld-price-list", then + 1, 50);
        assertThat(last.aggregate()).isEqualTo("TldPriceList");
        assertThat(last.events()).extracting(StreamEvent::type).containsExactly("tld-price-list.TldPriceSet");
    }

    @Test
    void every_aggregate_that_is_in_the_log_can_be_shown() {
        new PlacedOrders(commands).pendingHostingAndDomain("tijdreis.nl");
        var shown = new HashSet<String>();
        for (var stream : database.sql("select distinct aggregate_identifier from domain_event_entry")
                .query(String.class)
                .list()) {
            assertThat(events(stream, 0, 1).events()).as(stream).hasSize(1);
            shown.add(find(stream, Moment.after(Long.MAX_VALUE)).orElseThrow().aggregate());
        }
        assertThat(shown).contains("Order", "Customer", "NumberSeries", "HostingPackage", "TldPriceList");
    }

    @Test
    void a_part_of_a_stream_says_where_it_stands_and_an_unknown_one_is_empty() {
        var order = new PlacedOrders(commands).pendingHosting("deel.nl").toString();
        assertThat(events(order, 0, 50).events()).hasSize(1);
        assertThat(events(order, 1, 50).events()).isEmpty();
        assertThat(query(new FindStreamEvents("no such stream", 0, 50), StreamPart.class))
                .isEmpty();
        assertThat(find("no such stream", Moment.after(0))).isEmpty();
    }

    @Test
    void what_an_event_says_of_a_person_is_shown_as_long_as_there_is_a_key() {
        new PlacedOrders(commands).pendingHosting("gewist.nl");
        var customer = PlacedOrders.customerOf("gewist.nl");
        assertThat(firstOf(customer).at("/details/email").asString()).isEqualTo("mila@gewist.nl");
        commands.sendAndWait(new EraseCustomer(customer, null));
        eventually(() -> assertThat(firstOf(customer).at("/details").isNull()).isTrue());
    }

    private JsonNode firstOf(Object stream) {
        return JsonMapper.shared()
                .readTree(events(stream.toString(), 0, 1).events().getFirst().payload());
    }

    private void setPrice(Tld tld, String price) {
        var prices = new TldPrices(Money.euro(price), Money.euro(price), Money.euro(price));
        commands.sendAndWait(new SetTldPrice(TldPriceListId.SHOP, null, tld, prices));
    }

    private StreamPart events(String stream, long from, int limit) {
        return query(new FindStreamEvents(stream, from, limit), StreamPart.class)
                .orElseThrow();
    }

    private JsonNode state(String stream, Moment moment) {
        return JsonMapper.shared().readTree(find(stream, moment).orElseThrow().state());
    }

    private Optional<StreamState> find(String stream, Moment moment) {
        return query(new FindStreamState(stream, moment), StreamState.class);
    }

    private <A> Optional<A> query(Object question, Class<A> answer) {
        return queries.query(question, ResponseTypes.optionalInstanceOf(answer)).join();
    }
}
