package nl.hostforge.integration.plesk;

import static nl.hostforge.integration.plesk.Panels.refusal;
import static nl.hostforge.integration.transport.Endings.of;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.answer;
import static nl.hostforge.integration.transport.FakeProvider.html;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static nl.hostforge.integration.transport.FakeProvider.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.panel.PanelDnsRecord;
import nl.hostforge.integration.transport.Endings;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong at Plesk's two doors, and what each means. */
class PleskVerdictTest {

    private static final PanelDnsRecord RECORD =
            new PanelDnsRecord("A", "www.janssenfietsen.example.", "203.0.113.20", Optional.empty(), Optional.empty());

    private final FakeProvider plesk = new FakeProvider();
    private final PleskPanel panel = Panels.at(plesk.address());

    @AfterEach
    void hangUp() {
        plesk.close();
    }

    static Stream<Endings> throughTheXmlDoor() {
        return Stream.concat(
                Endings.ofTransport("text/xml", "<packet><customer><add><result><status>ok</status><guid>1"),
                Stream.of(
                        of("not well-formed", xml("<packet><customer>"), "later", "unknown"),
                        of("no result", xml("<packet/>"), "later", "unknown"),
                        of("another root", xml("<html/>"), "later", "unknown"),
                        of(
                                "a document type",
                                xml("<!DOCTYPE p SYSTEM \"file:///etc/passwd\"><packet/>"),
                                "later",
                                "unknown"),
                        of(
                                "an id and nothing more",
                                xml(Panels.packet("customer", "get", "<status>ok</status><id>41</id>")),
                                "later",
                                "unknown"),
                        of(
                                "1001 before any operation",
                                xml(
                                        "<packet><system><status>error</status><errcode>1001</errcode><errtext>no</errtext></system></packet>"),
                                "refused SIGN_IN_REFUSED"),
                        of("11003 key", xml(system(11003)), "refused SIGN_IN_REFUSED"),
                        of("1012 locked", xml(error(1012)), "refused SIGN_IN_REFUSED"),
                        of("1002 exists", xml(error(1002)), "refused ALREADY_EXISTS"),
                        of("1007 exists", xml(error(1007)), "refused ALREADY_EXISTS"),
                        of("1006 permission", xml(error(1006)), "refused NOT_PERMITTED"),
                        of("1030 licence", xml(error(1030)), "refused NOT_PERMITTED"),
                        of("1013 absent", xml(error(1013)), "done", "refused NOT_FOUND"),
                        of("1014 schema", xml(error(1014)), "refused INVALID_DATA"),
                        of("1015 owner", xml(error(1015)), "refused INVALID_DATA ownerGuid"),
                        of("1019 value", xml(error(1019)), "refused INVALID_DATA"),
                        of("1024 limit", xml(error(1024)), "refused LIMIT_REACHED"),
                        of("1003 agent", xml(error(1003)), "later"),
                        of("1008 concurrent", xml(error(1008)), "later"),
                        of("1023 failed", xml(error(1023)), "later"),
                        of("500 with a code", answer(500, "text/xml", error(1007)), "refused ALREADY_EXISTS"),
                        of("401 as a web page", html(401), "refused SIGN_IN_REFUSED"),
                        of("403", html(403), "refused NOT_PERMITTED"),
                        of("404 is no proof of absence", html(404), "refused NOT_PERMITTED"),
                        of("409", html(409), "refused ALREADY_EXISTS"),
                        of("422", html(422), "refused INVALID_DATA"),
                        of("400", html(400), "refused INVALID_DATA"),
                        of("maintenance: 1003", answer(503, "text/xml", error(1003)), "later")));
    }

    @ParameterizedTest
    @MethodSource
    void throughTheXmlDoor(Endings row) {
        plesk.then(row.reaction(), row.reaction());

        assertThat(shortly(Panels.at(row.at(plesk), row.line("plesk")).findCustomers("cust:01J9Z7")))
                .isEqualTo(row.lookUp());
        assertThat(shortly(Panels.at(row.at(plesk), row.line("plesk")).createCustomer(Panels.CUSTOMER)))
                .isEqualTo(row.change());
    }

    static Stream<Endings> throughTheRestDoor() {
        return Stream.concat(
                Endings.ofTransport("application/json", "{\"id\":1,"),
                Stream.of(
                        of("a list where one was expected", json(200, "[1,2]"), "later", "unknown"),
                        of("400", json(400, "{\"code\":400,\"message\":\"no\"}"), "refused INVALID_DATA"),
                        of("401 as a web page", html(401), "refused SIGN_IN_REFUSED"),
                        of("403", html(403), "refused NOT_PERMITTED"),
                        of("404 by Plesk", json(404, "{\"code\":404,\"message\":\"no\"}"), "refused NOT_FOUND"),
                        of("404 by whoever stands before it", html(404), "refused NOT_PERMITTED"),
                        of("409", json(409, "{\"code\":1,\"message\":\"no\"}"), "refused ALREADY_EXISTS"),
                        of("422", json(422, "{\"code\":1,\"message\":\"no\"}"), "refused INVALID_DATA"),
                        of(
                                "500 with an undocumented code",
                                json(500, "{\"code\":1,\"message\":\"no\"}"),
                                "later",
                                "unknown"),
                        of("maintenance", html(503), "later")));
    }

    @ParameterizedTest
    @MethodSource
    void throughTheRestDoor(Endings row) {
        plesk.then(json(200, "[]"), row.reaction());
        assertThat(shortly(Panels.at(row.at(plesk), row.line("plesk")).addDnsRecord("a.example", RECORD)))
                .isEqualTo(row.change());

        // The JDK's client may repeat a GET that was reset, so twice the same.
        plesk.then(row.reaction(), row.reaction());
        assertThat(shortly(Panels.at(row.at(plesk), row.line("plesk")).serverInfo()))
                .isEqualTo(row.lookUp());
    }

    @Test
    void every_class_of_failure_has_a_row_at_either_door() {
        assertThat(Endings.missingFrom(throughTheXmlDoor())).isEmpty();
        assertThat(Endings.missingFrom(throughTheRestDoor())).isEmpty();
    }

    @Test
    void a_password_that_plesk_echoes_is_not_repeated() {
        plesk.then(xml(refusal("customer", "add", 1019, "Xy7!kk20pQ is too weak, says adm1n-s3cret")));

        var outcome = panel.createCustomer(Panels.CUSTOMER);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("1019: ••• is too weak, says •••"));
    }

    private static String error(int code) {
        return refusal("customer", "add", code, "no");
    }

    private static String system(int code) {
        return "<packet><system><status>error</status><errcode>" + code + "</errcode></system></packet>";
    }
}
