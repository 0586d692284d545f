package nl.hostforge.integration.plesk;

import static nl.hostforge.integration.plesk.Panels.customerFound;
import static nl.hostforge.integration.plesk.Panels.packet;
import static nl.hostforge.integration.plesk.Panels.refusal;
import static nl.hostforge.integration.plesk.Panels.subscriptionFound;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static nl.hostforge.integration.transport.FakeProvider.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelCustomerChange;
import nl.hostforge.integration.panel.PanelCustomerCreated;
import nl.hostforge.integration.panel.PanelDnsRecord;
import nl.hostforge.integration.panel.PanelServer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.panel.PlanSwitched;
import nl.hostforge.integration.panel.ServicePlan;
import nl.hostforge.integration.transport.Contract;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of Plesk for each method of the port, and what its answer becomes. */
class PleskPanelTest {

    private static final Contract REST = Contract.of("plesk-rest-v2.openapi3.json", "/api/v2");
    private static final String OK = "<status>ok</status><id>41</id>";

    private final FakeProvider plesk = new FakeProvider();
    private final PleskPanel panel = Panels.at(plesk.address());

    @AfterEach
    void hangUp() {
        plesk.close();
    }

    @Test
    void a_customer_is_found_by_our_reference() {
        plesk.then(xml(customerFound(16)));

        assertThat(panel.findCustomers("cust:01J9Z7"))
                .isEqualTo(Outcome.done(List.of(new PanelCustomer("18b78dd1", "41", "cust:01J9Z7", "c10042", true))));
        assertSent("<customer><get><filter><external-id>cust:01J9Z7</external-id></filter>"
                + "<dataset><gen_info></gen_info></dataset></get></customer>");
        assertThat(plesk.lastAsked().path()).isEqualTo("/enterprise/control/agent.php");
        assertThat(plesk.lastAsked().headers())
                .containsEntry("HTTP_AUTH_LOGIN", "admin")
                .containsEntry("HTTP_AUTH_PASSWD", "adm1n-s3cret");
    }

    @Test
    void a_key_replaces_login_and_password() {
        plesk.then(xml(customerFound(0)), json(200, SERVER));
        var withKey = Panels.withKeyAt(plesk.address());

        withKey.findCustomers("cust:01J9Z7");
        withKey.serverInfo();

        assertThat(plesk.asked().getFirst().headers()).containsEntry("KEY", "5f2e1c7a");
        assertThat(plesk.asked().getLast().headers())
                .containsEntry("X-API-Key", "5f2e1c7a")
                .doesNotContainKey("Authorization");
    }

    @Test
    void nobody_is_found_when_plesk_says_so_in_either_way() {
        plesk.then(
                xml(refusal("customer", "get", 1013, "none")), xml(packet("customer", "get", "<status>ok</status>")));

        assertThat(panel.findCustomers("cust:x")).isEqualTo(Outcome.done(List.of()));
        assertThat(panel.findCustomers("cust:x")).isEqualTo(Outcome.done(List.of()));
    }

    @Test
    void a_customer_is_created_with_reference_and_address_and_text_is_escaped() {
        plesk.then(xml(packet("customer", "add", OK + "<guid>18b78dd1</guid>")));

        assertThat(panel.createCustomer(Panels.CUSTOMER))
                .isEqualTo(Outcome.done(new PanelCustomerCreated("18b78dd1", "41")));
        assertSent("<customer><add><gen_info><cname>Janssen &amp; Zn. &lt;Fietsen&gt;</cname>"
                + "<pname>Mila Janssen</pname><login>c10042</login><passwd>Xy7!kk20pQ</passwd><status>0</status>"
                + "<phone>+31201234567</phone><email>mila@janssenfietsen.example</email><address>Kade 1</address>"
                + "<city>Utrecht</city><pcode>3511AA</pcode><country>NL</country>"
                + "<external-id>cust:01J9Z7</external-id></gen_info></add></customer>");
    }

    @Test
    void only_what_changes_is_sent() {
        plesk.then(xml(packet("customer", "set", OK)));

        assertThat(panel.updateCustomer("18b78dd1", PanelCustomerChange.ofPassword("n3w&")))
                .isEqualTo(Outcome.done(null));
        assertSent("<customer><set><filter><guid>18b78dd1</guid></filter><values><gen_info><passwd>n3w&amp;</passwd>"
                + "</gen_info></values></set></customer>");
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "64, 80"})
    void suspending_adds_our_bit_to_the_others(int before, int after) {
        plesk.then(xml(subscriptionFound(before)), xml(packet("webspace", "set", OK)));

        assertThat(panel.suspend("b623e93d")).isEqualTo(Outcome.done(null));
        assertSent(webspaceStatus(after));
    }

    @ParameterizedTest
    @CsvSource({"16, 0", "80, 64"})
    void resuming_takes_away_our_bit_and_no_other(int before, int after) {
        plesk.then(xml(subscriptionFound(before)), xml(packet("webspace", "set", OK)));

        assertThat(panel.resume("b623e93d")).isEqualTo(Outcome.done(null));
        assertSent(webspaceStatus(after));
    }

    @ParameterizedTest
    @CsvSource({"0", "64"})
    void what_we_did_not_suspend_is_left_alone(int before) {
        plesk.then(xml(subscriptionFound(before)));

        assertThat(panel.resume("b623e93d")).isEqualTo(Outcome.done(null));
        assertThat(plesk.asked()).hasSize(1);
    }

    @Test
    void a_customer_is_suspended_and_activated_in_the_same_way() {
        plesk.then(xml(customerFound(0)), xml(packet("customer", "set", OK)));
        assertThat(panel.suspendCustomer("18b78dd1")).isEqualTo(Outcome.done(null));
        assertSent(customerStatus(16));

        plesk.then(xml(customerFound(16)), xml(packet("customer", "set", OK)));
        assertThat(panel.activateCustomer("18b78dd1")).isEqualTo(Outcome.done(null));
        assertSent(customerStatus(0));
    }

    @Test
    void suspending_what_is_not_there_is_refused() {
        plesk.then(xml(refusal("webspace", "get", 1013, "none")));

        assertThat(panel.suspend("gone"))
                .isEqualTo(Outcome.refused(RefusalCode.NOT_FOUND, "Plesk has nothing with this guid"));
    }

    @Test
    void removing_counts_as_done_when_it_is_gone_already() {
        plesk.then(
                xml(packet("customer", "del", OK)),
                xml(packet("webspace", "del", OK)),
                xml(refusal("customer", "del", 1013, "none")),
                xml(refusal("webspace", "del", 1013, "none")));

        assertThat(panel.removeCustomer("18b78dd1")).isEqualTo(Outcome.done(null));
        assertSent("<customer><del><filter><guid>18b78dd1</guid></filter></del></customer>");
        assertThat(panel.removeSubscription("b623e93d")).isEqualTo(Outcome.done(null));
        assertSent("<webspace><del><filter><guid>b623e93d</guid></filter></del></webspace>");
        assertThat(panel.removeCustomer("18b78dd1")).isEqualTo(Outcome.done(null));
        assertThat(panel.removeSubscription("b623e93d")).isEqualTo(Outcome.done(null));
    }

    @Test
    void a_subscription_is_found_by_reference() {
        plesk.then(xml(subscriptionFound(64)));

        assertThat(panel.findSubscription("sub:01J9ZB", "janssenfietsen.example"))
                .isEqualTo(Outcome.done(Optional.of(new PanelSubscription(
                        "b623e93d", "janssenfietsen.example", "sub:01J9ZB", "41", false, false, Optional.of("0e3f")))));
        assertSent("<webspace><get><filter><external-id>sub:01J9ZB</external-id></filter><dataset>"
                + "<gen_info></gen_info><subscriptions></subscriptions></dataset></get></webspace>");
    }

    @Test
    void or_else_whoever_holds_the_domain_name_is_found() {
        plesk.then(xml(refusal("webspace", "get", 1013, "none")), xml(subscriptionFound(0)));

        var outcome = panel.findSubscription("sub:other", "janssenfietsen.example");

        assertThat(outcome.map(found -> found.orElseThrow().reference())).isEqualTo(Outcome.done("sub:01J9ZB"));
        assertThat(plesk.lastAsked().body()).contains("<filter><name>janssenfietsen.example</name></filter>");
    }

    @Test
    void or_nobody() {
        plesk.then(xml(refusal("webspace", "get", 1013, "none")), xml(refusal("webspace", "get", 1013, "none")));

        assertThat(panel.findSubscription("sub:x", "free.example")).isEqualTo(Outcome.done(Optional.empty()));
    }

    @Test
    void the_subscriptions_of_a_customer_are_found_whoever_made_them() {
        plesk.then(xml(subscriptionFound(0)), xml(refusal("webspace", "get", 1013, "none")));

        assertThat(panel.subscriptionsOf("18b78dd1")
                        .map(all ->
                                all.stream().map(PanelSubscription::domainName).toList()))
                .isEqualTo(Outcome.done(List.of("janssenfietsen.example")));
        assertSent("<webspace><get><filter><owner-guid>18b78dd1</owner-guid></filter><dataset>"
                + "<gen_info></gen_info><subscriptions></subscriptions></dataset></get></webspace>");
        assertThat(panel.subscriptionsOf("18b78dd1")).isEqualTo(Outcome.done(List.of()));
    }

    @Test
    void a_subscription_is_created_with_reference_owner_plan_and_addresses() {
        plesk.then(xml(packet("webspace", "add", "<status>ok</status><id>77</id><guid>b623e93d</guid>")));

        assertThat(panel.createSubscription(Panels.SUBSCRIPTION)).isEqualTo(Outcome.done("b623e93d"));
        assertSent("<webspace><add><gen_setup><name>janssenfietsen.example</name><owner-guid>18b78dd1</owner-guid>"
                + "<htype>vrt_hst</htype><ip_address>203.0.113.20</ip_address><ip_address>2001:db8::20</ip_address>"
                + "<status>0</status><external-id>sub:01J9ZB</external-id></gen_setup><hosting><vrt_hst>"
                + "<property><name>ftp_login</name><value>jf10042</value></property>"
                + "<property><name>ftp_password</name><value>Qz8#vv11mN</value></property>"
                + "<ip_address>203.0.113.20</ip_address><ip_address>2001:db8::20</ip_address></vrt_hst></hosting>"
                + "<prefs><www>true</www></prefs><plan-name>Web M</plan-name></add></webspace>");
    }

    @Test
    void a_plan_is_switched_by_its_guid_and_problems_are_told() {
        plesk.then(
                xml(packet("service-plan", "get", "<status>ok</status><id>4</id><name>Web L</name><guid>0e40</guid>")),
                xml(packet("webspace", "switch-subscription", OK + "<problems><problem>no ssh</problem></problems>")));

        assertThat(panel.switchPlan("b623e93d", "Web L")).isEqualTo(Outcome.done(new PlanSwitched(List.of("no ssh"))));
        assertSent("<webspace><switch-subscription><filter><guid>b623e93d</guid></filter><plan-guid>0e40</plan-guid>"
                + "</switch-subscription></webspace>");
    }

    @Test
    void a_plan_that_plesk_does_not_have_is_refused_before_anything_changes() {
        plesk.then(xml(refusal("service-plan", "get", 1013, "none")));

        assertThat(panel.switchPlan("b623e93d", "Web XXL"))
                .isEqualTo(Outcome.refused(RefusalCode.INVALID_DATA, "Plesk has no plan of this name", "servicePlan"));
        assertThat(plesk.asked()).hasSize(1);
    }

    @Test
    void plans_are_listed() {
        plesk.then(xml("<packet><service-plan><get>"
                + "<result><status>ok</status><id>3</id><name>Web M</name><guid>0e3f</guid></result>"
                + "<result><status>ok</status><id>4</id><name>Web L</name><guid>0e40</guid></result>"
                + "</get></service-plan></packet>"));

        assertThat(panel.servicePlans())
                .isEqualTo(Outcome.done(List.of(new ServicePlan("0e3f", "Web M"), new ServicePlan("0e40", "Web L"))));
        assertSent("<service-plan><get><filter></filter></get></service-plan>");
    }

    @Test
    void dns_records_are_read_and_added_through_rest() {
        plesk.then(
                json(
                        200,
                        "[{\"id\":512,\"type\":\"A\",\"host\":\"a.example.\",\"value\":\"203.0.113.20\",\"opt\":\"\",\"ttl\":3600}]"),
                json(
                        200,
                        "{\"id\":513,\"type\":\"MX\",\"host\":\"a.example.\",\"value\":\"mail.a.example.\",\"opt\":\"10\"}"));
        var mx = new PanelDnsRecord("MX", "a.example.", "mail.a.example.", Optional.of("10"), Optional.of(3600));

        assertThat(panel.addDnsRecord("a.example", mx)).isEqualTo(Outcome.done(null));

        assertThat(plesk.asked()).allSatisfy(REST::allows);
        assertThat(plesk.lastAsked().query()).containsEntry("domain", "a.example");
        assertThat(plesk.lastAsked().body())
                .isEqualTo(
                        "{\"type\":\"MX\",\"host\":\"a.example.\",\"value\":\"mail.a.example.\",\"opt\":\"10\",\"ttl\":3600}");
    }

    @Test
    void a_record_that_is_there_is_not_added_again() {
        plesk.then(json(
                200,
                "[{\"id\":1,\"type\":\"A\",\"host\":\"WWW.a.example.\",\"value\":\"203.0.113.20\",\"opt\":\"\"}]"));
        var record = new PanelDnsRecord("A", "www.a.example", "203.0.113.20", Optional.empty(), Optional.empty());

        assertThat(panel.addDnsRecord("a.example", record)).isEqualTo(Outcome.done(null));
        assertThat(plesk.asked()).hasSize(1);
    }

    @Test
    void records_are_listed_in_our_words() {
        plesk.then(json(
                200,
                "[{\"id\":1,\"type\":\"MX\",\"host\":\"a.example.\",\"value\":\"m.\",\"opt\":\"10\",\"ttl\":600}]"));

        assertThat(panel.dnsRecords("a.example"))
                .isEqualTo(Outcome.done(
                        List.of(new PanelDnsRecord("MX", "a.example.", "m.", Optional.of("10"), Optional.of(600)))));
    }

    @Test
    void a_one_time_login_is_bound_to_the_visitors_address_and_opens_at_the_address_that_browsers_know() {
        plesk.then(xml(packet("server", "create_session", "<status>ok</status><id>tok/en</id>")));

        assertThat(panel.oneTimeLogin("c10042", "203.0.113.9"))
                .isEqualTo(Outcome.done(
                        URI.create("https://panel.example:8443/enterprise/rsession_init.php?PLESKSESSID=tok%2Fen")));
        assertSent("<server><create_session><login>c10042</login><data><user_ip>MjAzLjAuMTEzLjk=</user_ip>"
                + "<source_server></source_server></data></create_session></server>");
    }

    @Test
    void the_server_tells_who_it_is() {
        plesk.then(json(200, SERVER));

        assertThat(panel.serverInfo()).isEqualTo(Outcome.done(new PanelServer("panel.example", "baa58292", "18.0.60")));
        REST.allows(plesk.lastAsked());
        REST.allowsAnswer("GET", "/api/v2/server", 200, SERVER);
        assertThat(plesk.lastAsked().headers()).containsEntry("Authorization", "Basic YWRtaW46YWRtMW4tczNjcmV0");
    }

    @Test
    void what_xml_cannot_carry_is_left_out() {
        plesk.then(xml(customerFound(0)));

        panel.findCustomers("a\u0000b\u0001c😀");

        assertThat(plesk.lastAsked().body()).contains("<external-id>abc😀</external-id>");
    }

    private static final String SERVER = """
            {"platform":"Unix","hostname":"panel.example","guid":"baa58292","panel_version":"18.0.60",\
            "panel_revision":"17","panel_build_date":"2026-01-20","panel_update_version":"1","extension_version":"2",\
            "extension_release":"1"}""";

    private void assertSent(String operation) {
        assertThat(plesk.lastAsked().body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><packet>" + operation + "</packet>");
    }

    private static String webspaceStatus(int status) {
        return "<webspace><set><filter><guid>b623e93d</guid></filter><values><gen_setup><status>" + status
                + "</status></gen_setup></values></set></webspace>";
    }

    private static String customerStatus(int status) {
        return "<customer><set><filter><guid>18b78dd1</guid></filter><values><gen_info><status>" + status
                + "</status></gen_info></values></set></customer>";
    }
}
