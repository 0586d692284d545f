package nl.hostforge.integration.openprovider;

import static nl.hostforge.integration.openprovider.Accounts.error;
import static nl.hostforge.integration.openprovider.Accounts.ok;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.registrar.ContactDetails;
import nl.hostforge.integration.registrar.NewContact;
import nl.hostforge.integration.registrar.RegistrarContact;
import nl.hostforge.integration.registrar.ZoneRecord;
import org.junit.jupiter.api.Test;

/** What is asked of Openprovider about contacts and zones, and what its answer becomes. */
class OpenproviderContactsAndZonesTest extends AskingOpenprovider {

    @Test
    void contacts_are_found_by_reference_exactly() {
        openprovider.then(ok("""
                {"results":[{"handle":"MJ1-NL","comments":"ref:cust-1"},{"handle":"MJ2-NL","comments":"ref:cust-10"},\
                {"handle":"MJ3-NL","comments":"moved ref:cust-1"}],"total":3}"""));

        assertThat(registrar.findContacts("cust-1"))
                .isEqualTo(Outcome.done(
                        List.of(new RegistrarContact("MJ1-NL", "cust-1"), new RegistrarContact("MJ3-NL", "cust-1"))));
        assertThat(openprovider.lastAsked().query()).containsEntry("comment_pattern", "ref:cust-1");
    }

    @Test
    void a_contact_is_created_with_its_number_taken_apart() {
        openprovider.then(ok("{\"handle\":\"MJ904716-NL\"}"));

        assertThat(registrar.createContact(new NewContact("cust-01J9Z7", Accounts.MILA)))
                .isEqualTo(Outcome.done("MJ904716-NL"));
        assertThat(sent()).isEqualTo("""
                {"company_name":"Janssen Fietsen B.V.","name":{"initials":"M.","first_name":"Mila","last_name":"Janssen"},\
                "address":{"street":"Kade","number":"1","zipcode":"3511 AA","city":"Utrecht","country":"NL"},\
                "phone":{"country_code":"+31","area_code":"20","subscriber_number":"1234567"},\
                "email":"mila@janssenfietsen.example","vat":"NL001234567B01","locale":"nl_NL",\
                "comments":"ref:cust-01J9Z7"}""");
    }

    @Test
    void a_contact_is_changed_but_for_its_name() {
        openprovider.then(ok("{\"success\":true}"), ok("{\"success\":false}"));

        assertThat(registrar.updateContact("MJ904716-NL", Accounts.MILA)).isEqualTo(Outcome.done(null));
        assertThat(sent()).contains("\"city\":\"Utrecht\"").doesNotContain("Janssen\"");
        assertThat(registrar.updateContact("MJ904716-NL", Accounts.MILA)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_contact_is_deleted_once_no_domain_has_it() {
        openprovider.then(
                ok("{\"success\":true}"),
                json(500, "{\"code\":176,\"desc\":\"Unknown handle\"}"),
                json(500, "{\"code\":187,\"desc\":\"Customer is still attached to domains\"}"));

        assertThat(registrar.deleteContact("MJ904716-NL")).isEqualTo(Outcome.done(null));
        assertThat(openprovider.lastAsked().method()).isEqualTo("DELETE");
        assertThat(openprovider.lastAsked().path()).endsWith("/customers/MJ904716-NL");
        assertThat(registrar.deleteContact("MJ904716-NL")).isEqualTo(Outcome.done(null));
        assertThat(registrar.deleteContact("MJ904716-NL"))
                .isEqualTo(Outcome.refused(RefusalCode.WRONG_STATE, "187: Customer is still attached to domains"));
    }

    @Test
    void a_number_without_country_is_refused_before_asking() {
        openprovider.then(ok("{}"));
        registrar.find("a.nl");
        var m = Accounts.MILA;
        var local = new ContactDetails(
                m.company(),
                m.firstName(),
                m.lastName(),
                m.street(),
                m.houseNumber(),
                m.houseNumberSuffix(),
                m.postalCode(),
                m.city(),
                m.country(),
                "020-1234567",
                m.email(),
                m.vatNumber(),
                m.locale());

        assertThat(registrar.updateContact("MJ904716-NL", local))
                .isEqualTo(Outcome.refused(
                        RefusalCode.INVALID_DATA, "a phone number with its country code is needed", "phone"));
        assertThat(openprovider.asked()).hasSize(2);
    }

    @Test
    void a_zone_is_created_and_replaced_with_lifetimes_that_they_accept() {
        openprovider.then(ok("{\"success\":true}"), ok("{\"success\":true}"));
        var records = List.of(
                new ZoneRecord("www", "A", "203.0.113.20", Optional.empty(), Duration.ofMinutes(5)),
                new ZoneRecord("", "MX", "mail.a.nl", Optional.of(10), Duration.ofHours(1)));

        assertThat(registrar.createZone("a.nl", records)).isEqualTo(Outcome.done(null));
        assertThat(sent()).isEqualTo("""
                {"domain":{"name":"a","extension":"nl"},"type":"master","records":[\
                {"name":"www","type":"A","ttl":600,"value":"203.0.113.20"},\
                {"name":"","type":"MX","ttl":3600,"value":"mail.a.nl","prio":10}]}""");
        assertThat(registrar.replaceRecords("a.nl", records)).isEqualTo(Outcome.done(null));
        assertThat(openprovider.lastAsked().method()).isEqualTo("PUT");
        assertThat(sent()).startsWith("{\"name\":\"a.nl\",\"records\":{\"replace\":[{\"name\":\"www\"");
    }

    @Test
    void a_zone_is_read_without_what_is_theirs() {
        openprovider.then(ok("""
                {"name":"a.nl","records":[{"name":"a.nl","type":"SOA","ttl":86400,"value":"x","prio":0},\
                {"name":"a.nl","type":"TXT","ttl":900,"value":"\\"v=spf1\\"","prio":0},\
                {"name":"www.a.nl","type":"A","ttl":900,"value":"203.0.113.20","prio":0},\
                {"name":"a.nl","type":"MX","ttl":900,"value":"mail.a.nl","prio":10}]}"""));

        assertThat(registrar.findZone("a.nl"))
                .isEqualTo(Outcome.done(Optional.of(List.of(
                        new ZoneRecord("", "TXT", "v=spf1", Optional.empty(), Duration.ofMinutes(15)),
                        new ZoneRecord("www", "A", "203.0.113.20", Optional.empty(), Duration.ofMinutes(15)),
                        new ZoneRecord("", "MX", "mail.a.nl", Optional.of(10), Duration.ofMinutes(15))))));
    }

    @Test
    void no_zone_is_an_answer_and_removing_none_is_done() {
        openprovider.then(error(400, 872), error(400, 800), error(400, 805));

        assertThat(registrar.findZone("a.nl")).isEqualTo(Outcome.done(Optional.empty()));
        assertThat(registrar.removeZone("a.nl")).isEqualTo(Outcome.done(null));
        assertThat(registrar.createZone("a.nl", List.of()))
                .isEqualTo(Outcome.refused(RefusalCode.ALREADY_EXISTS, "805: No details"));
    }
}
