package nl.hostforge.sandbox.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class XmlApiTest extends PleskWire {
    private static final String FIND_CUSTOMER =
            "<packet><customer><get><filter><%s>%s</%1$s></filter><dataset><gen_info/></dataset></get></customer></packet>";
    private static final String FIND_WEBSPACE =
            "<packet><webspace><get><filter><%s>%s</%1$s></filter><dataset><gen_info/><hosting/><subscriptions/></dataset></get></webspace></packet>";

    private static String addCustomer(String login, String reference) {
        return agent("""
                <packet><customer><add><gen_info>
                  <cname>Janssen &amp; Zn</cname><pname>Mila Janssen</pname><login>%s</login><passwd>Xy7!kk20pQ</passwd>
                  <status>0</status><phone>+31201234567</phone><email>mila@janssen.example</email>
                  <country>NL</country><external-id>%s</external-id>
                </gen_info></add></customer></packet>""".formatted(login, reference));
    }

    private static String addWebspace(String name, String owner, String reference, String plan) {
        return agent("""
                <packet><webspace><add>
                  <gen_setup><name>%s</name><owner-external-id>%s</owner-external-id><htype>vrt_hst</htype>
                    <ip_address>203.0.113.20</ip_address><status>0</status><external-id>%s</external-id></gen_setup>
                  <hosting><vrt_hst>
                    <property><name>ftp_login</name><value>%s</value></property>
                    <property><name>ftp_password</name><value>Qz8#vv11mN</value></property>
                    <ip_address>203.0.113.20</ip_address></vrt_hst></hosting>
                  <prefs><www>true</www></prefs>
                  <plan-name>%s</plan-name>
                </add></webspace></packet>""".formatted(name, owner, reference, name.replaceAll("\\W", ""), plan));
    }

    private static String set(String operator, String by, String value, String values) {
        return agent("<packet><%s><set><filter><%s>%s</%2$s></filter><values>%s</values></set></%1$s></packet>"
                .formatted(operator, by, value, values));
    }

    @Test
    void a_customer_is_added_and_found_by_our_reference() {
        assertThat(addCustomer("c1", "cust:1")).contains("<status>ok</status><id>2</id><guid>");

        assertThat(agent(FIND_CUSTOMER.formatted("external-id", "cust:1")))
                .contains("<login>c1</login>", "<cname>Janssen &amp; Zn</cname>", "<external-id>cust:1</external-id>")
                .doesNotContain("Xy7!kk20pQ");
        assertThat(agent(FIND_CUSTOMER.formatted("login", "c1"))).contains("<status>ok</status>");
        assertThat(agent(FIND_CUSTOMER.formatted("external-id", "cust:2"))).contains("<errcode>1013</errcode>");
    }

    @Test
    void a_login_twice_is_1007_but_a_reference_twice_is_fine() {
        addCustomer("c1", "cust:1");

        assertThat(addCustomer("c1", "cust:1")).contains("<errcode>1007</errcode>");
        assertThat(addCustomer("c2", "cust:1")).contains("<status>ok</status>");
        assertThat(agent(FIND_CUSTOMER.formatted("external-id", "cust:1")).split("<result>"))
                .hasSize(3);
    }

    @Test
    void a_customer_is_suspended_and_resumed_by_status() {
        addCustomer("c1", "cust:1");

        assertThat(set("customer", "external-id", "cust:1", "<gen_info><status>16</status></gen_info>"))
                .contains("<status>ok</status>");
        assertThat(agent(FIND_CUSTOMER.formatted("login", "c1"))).contains("<status>16</status>");
        set("customer", "external-id", "cust:1", "<gen_info><status>0</status></gen_info>");
        assertThat(agent(FIND_CUSTOMER.formatted("login", "c1"))).contains("<status>0</status>");
        assertThat(set("customer", "login", "c1", "<gen_info><status>7</status></gen_info>"))
                .contains("<errcode>1025</errcode>");
    }

    @Test
    void a_removed_customer_is_gone_and_removing_it_again_is_1013() {
        addCustomer("c1", "cust:1");
        var remove = "<packet><customer><del><filter><login>c1</login></filter></del></customer></packet>";

        assertThat(agent(remove)).contains("<status>ok</status>");
        assertThat(agent(remove)).contains("<errcode>1013</errcode>");
    }

    @Test
    void a_subscription_carries_our_reference_and_its_plan() {
        addCustomer("c1", "cust:1");

        assertThat(addWebspace("shop.example", "cust:1", "sub:1", "Web M")).contains("<status>ok</status><id>1</id>");

        assertThat(agent(FIND_WEBSPACE.formatted("external-id", "sub:1")))
                .contains(
                        "<name>shop.example</name>",
                        "<external-id>sub:1</external-id>",
                        "<plan-guid>" + planGuid("Web M") + "</plan-guid>",
                        "<value>shopexample</value>");
        assertThat(agent(FIND_WEBSPACE.formatted("owner-external-id", "cust:1")))
                .contains("shop.example");
        assertThat(agent(FIND_WEBSPACE.formatted("external-id", "sub:2"))).contains("<errcode>1013</errcode>");
        assertThat(panel().get("/domains?name=shop.example").json()).hasSize(1);
    }

    @Test
    void a_taken_name_an_unknown_plan_and_an_unknown_owner_are_refused() {
        addCustomer("c1", "cust:1");
        addWebspace("shop.example", "cust:1", "sub:1", "Web M");

        assertThat(addWebspace("shop.example", "cust:1", "sub:1", "Web M")).contains("<errcode>1007</errcode>");
        assertThat(addWebspace("new.example", "cust:1", "sub:2", "Web 9")).contains("<errcode>1013</errcode>");
        assertThat(addWebspace("new.example", "cust:9", "sub:2", "Web M")).contains("<errcode>1015</errcode>");
    }

    @Test
    void the_status_of_a_subscription_is_a_sum_of_bits() {
        addCustomer("c1", "cust:1");
        addWebspace("shop.example", "cust:1", "sub:1", "Web M");

        set("webspace", "name", "shop.example", "<gen_setup><status>80</status></gen_setup>");

        assertThat(agent(FIND_WEBSPACE.formatted("name", "shop.example"))).contains("<status>80</status>");
        assertThat(panel().put("/domains/1/status", "{\"status\":\"active\"}").status())
                .isEqualTo(200);
        assertThat(agent(FIND_WEBSPACE.formatted("name", "shop.example"))).contains("<status>64</status>");
    }

    @Test
    void a_plan_is_switched_by_guid_and_the_same_again_is_harmless() {
        addCustomer("c1", "cust:1");
        addWebspace("shop.example", "cust:1", "sub:1", "Web M");
        var change =
                "<packet><webspace><switch-subscription><filter><name>shop.example</name></filter>%s</switch-subscription></webspace></packet>";
        var toXl = change.formatted("<plan-guid>" + planGuid("Web XL") + "</plan-guid>");

        assertThat(agent(toXl)).contains("<status>ok</status>");
        assertThat(agent(toXl)).contains("<status>ok</status>");
        assertThat(control().get("/plesk/state").at("/subscriptions/0/plan")).isEqualTo("Web XL");
        assertThat(agent(change.formatted("<plan-guid>none-such</plan-guid>"))).contains("<errcode>1013</errcode>");
        assertThat(agent(change.formatted("<no-plan/>"))).contains("<status>ok</status>");
        assertThat(
                        agent(
                                "<packet><webspace><sync-subscription><filter><name>shop.example</name></filter></sync-subscription></webspace></packet>"))
                .contains("<status>ok</status>");
    }

    @Test
    void a_subscription_is_removed_once() {
        addCustomer("c1", "cust:1");
        addWebspace("shop.example", "cust:1", "sub:1", "Web M");
        var remove =
                "<packet><webspace><del><filter><external-id>sub:1</external-id></filter></del></webspace></packet>";

        assertThat(agent(remove)).contains("<status>ok</status>");
        assertThat(agent(remove)).contains("<errcode>1013</errcode>");
    }

    @Test
    void service_plans_are_listed_and_found_by_name() {
        assertThat(agent("<packet><service-plan><get><filter/></get></service-plan></packet>"))
                .contains("Web S", "Web M", "Web L", "Web XL", "Mail Only");
        assertThat(agent(
                        "<packet><service-plan><get><filter><name>Web 9</name></filter></get></service-plan></packet>"))
                .contains("<errcode>1013</errcode>");
    }

    @Test
    void a_one_time_login_serves_once_from_its_address() {
        addCustomer("c1", "cust:1");
        var address = Base64.getEncoder().encodeToString("127.0.0.1".getBytes());
        var answer = agent(
                "<packet><server><create_session><login>c1</login><data><user_ip>%s</user_ip><source_server/></data></create_session></server></packet>"
                        .formatted(address));
        var token = answer.replaceAll("(?s).*<id>(.*)</id>.*", "$1");
        var browser = Wire.to(address() + "/plesk/enterprise", null);

        assertThat(browser.get("/rsession_init.php?PLESKSESSID=" + token).status())
                .isEqualTo(200);
        assertThat(browser.get("/rsession_init.php?PLESKSESSID=" + token).status())
                .isEqualTo(403);
    }

    @Test
    void an_element_out_of_its_place_is_1014() {
        assertThat(
                        agent(
                                "<packet><customer><add><gen_info><pname>Mila</pname><login>c1</login><passwd>Xy7!kk20pQ</passwd><external-id>x</external-id><email>a@b.example</email></gen_info></add></customer></packet>"))
                .contains("<system><status>error</status><errcode>1014</errcode>");
        assertThat(agent("<packet><customer>")).contains("<errcode>1014</errcode>");
    }

    @Test
    void a_version_from_the_future_is_1005() {
        assertThat(agent("<packet version=\"2.0\"><server><get_protos/></server></packet>"))
                .contains("<system><status>error</status><errcode>1005</errcode>");
        assertThat(agent("<packet version=\"1.6.9.1\"><server><get_protos/></server></packet>"))
                .contains("<status>ok</status>");
    }

    @Test
    void a_document_type_is_never_read() {
        assertThat(
                        agent(
                                "<!DOCTYPE packet [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><packet><customer><get><filter><login>&f;</login></filter><dataset/></get></customer></packet>"))
                .contains("<errcode>1014</errcode>");
    }

    @Test
    void wrong_credentials_are_told_before_any_operation() {
        var agent = Wire.to(address() + "/plesk/enterprise/control", null);

        assertThat(agent.with("HTTP_AUTH_LOGIN", "admin")
                        .with("HTTP_AUTH_PASSWD", "guess")
                        .post("/agent.php", "<packet/>")
                        .body())
                .contains("<system><status>error</status><errcode>1001</errcode>");
        assertThat(agent.with("KEY", "guess").post("/agent.php", "<packet/>").body())
                .contains("<errcode>11003</errcode>");
        assertThat(agent.with("KEY", "sandbox-secret-key")
                        .post("/agent.php", "<packet><server><get_protos/></server></packet>")
                        .body())
                .contains("<proto>1.6.9.1</proto>");
    }

    private static String planGuid(String name) {
        return agent("<packet><service-plan><get><filter><name>%s</name></filter></get></service-plan></packet>"
                        .formatted(name))
                .replaceAll("(?s).*<guid>(.*)</guid>.*", "$1");
    }
}
