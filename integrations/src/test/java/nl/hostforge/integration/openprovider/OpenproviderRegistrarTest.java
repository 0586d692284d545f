package nl.hostforge.integration.openprovider;

import static nl.hostforge.integration.openprovider.Accounts.error;
import static nl.hostforge.integration.openprovider.Accounts.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.registrar.AccountBalance;
import nl.hostforge.integration.registrar.AuthCode;
import nl.hostforge.integration.registrar.DomainAvailability;
import nl.hostforge.integration.registrar.DomainOperation;
import nl.hostforge.integration.registrar.DomainPlaced;
import nl.hostforge.integration.registrar.DomainPrice;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.Registrar.Price;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.integration.registrar.TldPrices;
import org.junit.jupiter.api.Test;

/** What is asked of Openprovider about domains and prices, and what its answer becomes. */
class OpenproviderRegistrarTest extends AskingOpenprovider {

    @Test
    void sign_in_names_user_address_and_agent() {
        openprovider.then(ok("{}"));

        registrar.find("a.nl");

        var login = openprovider.asked().getFirst();
        assertThat(login.body())
                .isEqualTo("{\"username\":\"reseller-user\",\"password\":\"r3s3ller\",\"ip\":\"0.0.0.0\"}");
        assertThat(login.headers()).containsEntry("User-Agent", "HostForge");
    }

    @Test
    void names_are_checked_with_their_prices() {
        openprovider.then(ok("""
                {"results":[
                 {"domain":"a.nl","status":"free","price":{"product":{"currency":"EUR","price":4},"reseller":{"currency":"EUR","price":3.50}}},
                 {"domain":"a.com","status":"active","reason":"in use"},
                 {"domain":"b.com","status":"free","is_premium":true,"premium":{"currency":"USD","price":{"create":1200}}}]}"""));

        assertThat(registrar.check(List.of("a.nl", "a.com", "b.com")))
                .isEqualTo(Outcome.done(List.of(
                        new DomainAvailability("a.nl", true, Optional.empty(), price("3.50"), Optional.empty()),
                        new DomainAvailability(
                                "a.com", false, Optional.of("in use"), Optional.empty(), Optional.empty()),
                        new DomainAvailability(
                                "b.com",
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Price(new BigDecimal("1200"), "USD"))))));
        assertThat(sent()).contains("{\"name\":\"a\",\"extension\":\"nl\"}").contains("\"with_price\":true");
    }

    @Test
    void at_most_fifteen_names_are_checked_at_a_time() {
        openprovider.then(
                ok("{\"results\":[{\"domain\":\"n1.nl\",\"status\":\"free\"}]}"),
                ok("{\"results\":[{\"domain\":\"n16.nl\",\"status\":\"free\"}]}"));

        var outcome = registrar.check(
                IntStream.rangeClosed(1, 16).mapToObj(n -> "n" + n + ".nl").toList());

        assertThat(outcome.map(found ->
                        found.stream().map(DomainAvailability::domainName).collect(Collectors.joining(" "))))
                .isEqualTo(Outcome.done("n1.nl n16.nl"));
        assertThat(openprovider.asked()).hasSize(3);
    }

    @Test
    void a_registration_carries_our_reference_and_never_renews_by_itself() {
        openprovider.then(ok("""
                {"id":28000123,"status":"ACT","activation_date":"2026-03-02 09:12:44",\
                "expiration_date":"2027-03-02 09:12:44","renewal_date":"2027-03-01 09:12:44","auth_code":"secret"}"""));

        assertThat(registrar.register(Accounts.REGISTRATION))
                .isEqualTo(Outcome.done(new DomainPlaced(
                        "28000123", DomainState.ACTIVE, Optional.of(Instant.parse("2027-03-02T09:12:44Z")))));
        assertThat(sent()).isEqualTo("""
                {"domain":{"name":"janssenfietsen","extension":"nl"},"period":1,"unit":"y","owner_handle":"MJ904716-NL",\
                "admin_handle":"MJ904716-NL","tech_handle":"XX100001-NL","billing_handle":"XX100001-NL",\
                "ns_group":"acme-dns","autorenew":"off","comments":"ref:dom-01J9ZD"}""");
    }

    @Test
    void an_accepted_premium_price_and_what_a_registry_asks_go_with_it() {
        openprovider.then(ok("{\"id\":1,\"status\":\"REQ\",\"expiration_date\":\"0000-00-00 00:00:00\"}"));
        var premium = new NewRegistration(
                "d",
                "a.com",
                2,
                Accounts.CONTACTS,
                NameServers.named(List.of("ns1.a.nl", "ns2.a.nl")),
                Optional.of(new BigDecimal("1200.00")),
                Map.of("intended_use", "shop"));

        assertThat(registrar.register(premium))
                .isEqualTo(Outcome.done(new DomainPlaced("1", DomainState.REQUESTED, Optional.empty())));
        assertThat(sent())
                .contains("\"accept_premium_fee\":1200.00", "\"additional_data\":{\"intended_use\":\"shop\"}")
                .contains(
                        "\"name_servers\":[{\"name\":\"ns1.a.nl\",\"seq_nr\":1},{\"name\":\"ns2.a.nl\",\"seq_nr\":2}]");
    }

    @Test
    void a_transfer_takes_the_code_and_no_period() {
        openprovider.then(ok("{\"id\":5,\"status\":\"REQ\"}"));

        assertThat(registrar.transfer(Accounts.TRANSFER))
                .isEqualTo(Outcome.done(new DomainPlaced("5", DomainState.REQUESTED, Optional.empty())));
        assertThat(sent())
                .contains("\"extension\":\"co.uk\"", "\"auth_code\":\"4uth-c0de\"", "\"comments\":\"ref:dom-01J9ZD\"")
                .doesNotContain("period");
        assertThat(Accounts.TRANSFER.toString()).doesNotContain("4uth-c0de");
    }

    @Test
    void a_domain_is_found_by_name_with_both_its_dates_and_our_reference() {
        openprovider.then(ok("""
                {"results":[{"id":28000123,"domain":{"name":"janssenfietsen","extension":"nl"},"status":"ACT",\
                "is_locked":true,"autorenew":"off","owner_handle":"MJ904716-NL","ns_group":"acme-dns",\
                "name_servers":[{"name":"ns1.acme.example","seq_nr":1}],"comments":"by hand: ref:dom-01J9ZD ok",\
                "expiration_date":"2027-03-02 09:12:44","renewal_date":"2027-03-01 00:00:00","auth_code":"secret"},\
                {"id":2,"domain":{"name":"other","extension":"nl"}}],"total":2}"""));

        assertThat(registrar.find("janssenfietsen.nl"))
                .isEqualTo(Outcome.done(List.of(new RegistrarDomain(
                        "28000123",
                        "janssenfietsen.nl",
                        Optional.of("dom-01J9ZD"),
                        DomainState.ACTIVE,
                        Optional.of(Instant.parse("2027-03-02T09:12:44Z")),
                        Optional.of(Instant.parse("2027-03-01T00:00:00Z")),
                        true,
                        false,
                        "MJ904716-NL",
                        new NameServers(Optional.of("acme-dns"), List.of("ns1.acme.example"))))));
        assertThat(openprovider.lastAsked().query()).containsExactlyEntriesOf(Map.of("full_name", "janssenfietsen.nl"));
    }

    @Test
    void nothing_found_is_an_answer_even_without_a_list() {
        openprovider.then(ok("{\"total\":0}"), error(400, 98));

        assertThat(registrar.find("free.nl")).isEqualTo(Outcome.done(List.of()));
        assertThat(registrar.find("free.nl")).isEqualTo(Outcome.done(List.of()));
    }

    @Test
    void renewing_and_restoring_name_the_domain_twice_as_they_want_it() {
        openprovider.then(ok("{\"status\":\"ACT\"}"), ok("{\"status\":\"RRQ\"}"));

        assertThat(registrar.renew("28000123", "janssenfietsen.nl", 1)).isEqualTo(Outcome.done(DomainState.ACTIVE));
        assertThat(openprovider.lastAsked().path()).isEqualTo("/v1beta/domains/28000123/renew");
        assertThat(sent())
                .isEqualTo(
                        "{\"domain\":{\"name\":\"janssenfietsen\",\"extension\":\"nl\"},\"id\":28000123,\"period\":1}");
        assertThat(registrar.restore("28000123", "janssenfietsen.nl")).isEqualTo(Outcome.done(DomainState.RESTORING));
    }

    @Test
    void a_change_sends_only_what_changes() {
        openprovider.then(ok("{\"id\":1}"), ok("{\"id\":1}"), ok("{\"id\":1}"), ok("{\"id\":1}"));

        assertThat(registrar.setLock("1", true)).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("{\"is_locked\":true}");
        assertThat(registrar.autoRenewOff("1")).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("{\"autorenew\":\"off\"}");
        assertThat(registrar.setOwner("1", "XX1-NL")).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("{\"owner_handle\":\"XX1-NL\"}");
        assertThat(registrar.setNameServers("1", NameServers.group("acme-dns"))).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("{\"ns_group\":\"acme-dns\"}");
    }

    @Test
    void deleting_what_is_gone_counts_as_done_and_what_is_pending_comes_later() {
        openprovider.then(error(400, 320), error(400, 366));

        assertThat(registrar.delete("1")).isEqualTo(Outcome.done(null));
        assertThat(registrar.delete("1")).isEqualTo(Outcome.tryLater("366: No details"));
    }

    @Test
    void an_auth_code_is_told_or_mailed_and_never_printed() {
        openprovider.then(
                ok("{\"auth_code\":\"4uth\",\"success\":true,\"type\":\"internal\"}"),
                ok("{\"auth_code\":\"\",\"success\":true,\"type\":\"external\"}"));

        var told = registrar.authCode("1");

        assertThat(told).isEqualTo(Outcome.done(Optional.of(new AuthCode("4uth"))));
        assertThat(told.toString()).doesNotContain("4uth");
        assertThat(registrar.authCode("1")).isEqualTo(Outcome.done(Optional.empty()));
    }

    @Test
    void a_price_for_one_name_tells_whether_it_is_premium() {
        openprovider.then(ok("{\"price\":{\"reseller\":{\"price\":17.00,\"currency\":\"EUR\"}},\"is_premium\":true}"));

        assertThat(registrar.price("a.co.uk", DomainOperation.REGISTER, 2))
                .isEqualTo(Outcome.done(new DomainPrice(new Price(new BigDecimal("17.00"), "EUR"), true)));
        assertThat(openprovider.lastAsked().query())
                .containsEntry("domain.extension", "co.uk")
                .containsEntry("operation", "create")
                .containsEntry("period", "2");
    }

    @Test
    void prices_of_endings_are_listed_and_may_be_missing() {
        openprovider.then(ok("""
                {"results":[{"name":"nl","min_period":1,"max_period":10,"is_transfer_auth_code_required":true,"prices":{\
                "create_price":{"reseller":{"price":3.50,"currency":"EUR"}},\
                "renew_price":{"reseller":{"price":4.10,"currency":"EUR"}}}}],"total":1}"""));

        assertThat(registrar.tldPrices(List.of("nl")))
                .isEqualTo(Outcome.done(List.of(new TldPrices(
                        "nl", price("3.50"), price("4.10"), Optional.empty(), Optional.empty(), 1, 10, true))));
        assertThat(openprovider.lastAsked().query()).containsEntry("extensions", "nl");
    }

    @Test
    void the_balance_is_exact() {
        openprovider.then(ok("{\"balance\":1234.56,\"reserved_balance\":10.10,\"settings\":{\"currency\":\"EUR\"}}"));

        assertThat(registrar.balance())
                .isEqualTo(Outcome.done(
                        new AccountBalance(new BigDecimal("1234.56"), new BigDecimal("10.10"), Optional.of("EUR"))));
    }

    private static Optional<Price> price(String amount) {
        return Optional.of(new Price(new BigDecimal(amount), "EUR"));
    }
}
