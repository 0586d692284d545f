package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DnsTest extends OpenproviderWire {
    private static final Map<String, Object> WWW =
            Map.of("name", "www", "type", "A", "ttl", 900, "value", "203.0.113.20");
    private static final Map<String, Object> SPF =
            Map.of("name", "", "type", "TXT", "ttl", 900, "value", "v=spf1 -all");

    @BeforeEach
    void zone() {
        var zone = Map.of("domain", name("janssen.nl"), "type", "master", "records", List.of(WWW, SPF));
        assertThat(registrar.post("/v1beta/dns/zones", zone).at("/data/success"))
                .isEqualTo("true");
    }

    @Test
    void a_zone_has_our_records_and_the_vendors_own() {
        var zone = registrar.get("/v1beta/dns/zones/janssen.nl?with_records=true");

        assertThat(zone.json().at("/data/records").findValuesAsString("type")).contains("A", "TXT", "NS", "SOA");
        assertThat(registrar
                        .get("/v1beta/dns/zones/janssen.nl/records?type=TXT")
                        .at("/data/results/0/value"))
                .isEqualTo("\"v=spf1 -all\"");
        assertThat(registrar
                        .get("/v1beta/dns/zones/janssen.nl")
                        .json()
                        .at("/data")
                        .has("records"))
                .isFalse();
        assertThat(registrar.get("/v1beta/dns/zones?name_pattern=jan*").at("/data/total"))
                .isEqualTo("1");
    }

    @Test
    void a_second_zone_a_short_ttl_and_a_twin_are_refused() {
        var again = Map.of("domain", name("janssen.nl"), "type", "master", "records", List.of());
        var hasty = Map.of("name", "ftp", "type", "A", "ttl", 60, "value", "203.0.113.20");

        assertThat(code(registrar.post("/v1beta/dns/zones", again))).isEqualTo("805");
        assertThat(code(change(Map.of("add", List.of(hasty))))).isEqualTo("815");
        assertThat(code(change(Map.of("add", List.of(WWW))))).isEqualTo("817");
        assertThat(code(registrar.get("/v1beta/dns/zones/nobody.nl"))).isEqualTo("872");
    }

    @Test
    void what_is_added_and_removed_in_one_request_is_only_added() {
        var ftp = Map.of("name", "ftp", "type", "A", "ttl", 900, "value", "203.0.113.20");

        assertThat(change(Map.of("add", List.of(ftp), "remove", List.of(WWW))).at("/data/success"))
                .isEqualTo("true");
        assertThat(names()).contains("ftp", "www");

        change(Map.of("remove", List.of(WWW, SPF)));
        assertThat(names()).contains("ftp").doesNotContain("www");
    }

    @Test
    void records_are_replaced_as_a_whole_or_one_by_one() {
        var moved = Map.of("name", "www", "type", "A", "ttl", 900, "value", "203.0.113.21");

        change(Map.of("update", List.of(Map.of("original_record", WWW, "record", moved))));
        assertThat(registrar.get("/v1beta/dns/zones/janssen.nl/records?type=A").at("/data/results/0/value"))
                .isEqualTo("203.0.113.21");

        change(Map.of("replace", List.of(SPF)));
        assertThat(names()).doesNotContain("www");
    }

    @Test
    void a_zone_is_deleted_once() {
        assertThat(registrar.delete("/v1beta/dns/zones/janssen.nl").at("/data/success"))
                .isEqualTo("true");
        assertThat(code(registrar.delete("/v1beta/dns/zones/janssen.nl"))).isEqualTo("872");
    }

    @Test
    void a_name_server_group_is_made_used_changed_and_removed() {
        var group = Map.of(
                "ns_group", "acme-dns", "name_servers", List.of(Map.of("name", "ns1.acme.example", "seq_nr", 1)));
        var groups = "/v1beta/dns/nameservers/groups";
        assertThat(registrar.post(groups, group).at("/data/success")).isEqualTo("true");
        assertThat(code(registrar.post(groups, group))).isEqualTo("202");
        var order = order("janssenfietsen.nl", "ref:dom-1");
        order.put("ns_group", "acme-dns");
        var id = registrar.post("/v1beta/domains", order).at("/data/id");

        assertThat(registrar.get(groups + "/acme-dns").at("/data/domain_count")).isEqualTo("1");
        assertThat(code(registrar.delete(groups + "/acme-dns"))).isEqualTo("203");
        assertThat(registrar
                        .put(
                                groups + "/acme-dns",
                                Map.of("name_servers", List.of(Map.of("name", "ns9.acme.example", "seq_nr", 1))))
                        .at("/data/success"))
                .isEqualTo("true");
        registrar.put("/v1beta/domains/" + id, Map.of("ns_group", "dns-openprovider"));
        assertThat(registrar.delete(groups + "/acme-dns").at("/data/success")).isEqualTo("true");
        assertThat(registrar.get(groups).at("/data/total")).isEqualTo("1");
    }

    private Reply change(Map<String, Object> records) {
        return registrar.put("/v1beta/dns/zones/janssen.nl", Map.of("name", "janssen.nl", "records", records));
    }

    private List<String> names() {
        return registrar
                .get("/v1beta/dns/zones/janssen.nl/records")
                .json()
                .at("/data/results")
                .findValuesAsString("name");
    }
}
