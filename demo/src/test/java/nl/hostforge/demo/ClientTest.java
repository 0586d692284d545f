package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.demo.Client.Kind;
import nl.hostforge.demo.Client.Pays;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void the_same_seed_makes_the_same_customers() {
        assertThat(Client.line(66, 14)).isEqualTo(Client.line(66, 14));
    }

    @Test
    void everybody_has_an_address_and_names_of_their_own() {
        var line = Client.line(66, 14);
        assertThat(line.stream().map(Client::email)).doesNotHaveDuplicates();
        assertThat(line.stream()
                        .flatMap(client -> client.items().stream())
                        .filter(item -> item.get("kind").equals("DOMAIN_REGISTRATION"))
                        .map(item -> item.get("domain")))
                .hasSize(66)
                .doesNotHaveDuplicates();
    }

    @Test
    void who_does_not_pay_in_time_has_sites_that_can_be_suspended() {
        assertThat(Client.line(66, 14))
                .filteredOn(client -> client.pays() != Pays.IN_TIME)
                .hasSize(7)
                .allSatisfy(client -> assertThat(client.kind()).isEqualTo(Kind.AGENCY));
    }
}
