package nl.hostforge.integration.moneybird;

import static nl.hostforge.integration.transport.Endings.of;
import static nl.hostforge.integration.transport.Endings.shortly;
import static nl.hostforge.integration.transport.FakeProvider.answer;
import static nl.hostforge.integration.transport.FakeProvider.html;
import static nl.hostforge.integration.transport.FakeProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.transport.Endings;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong at Moneybird, and what it means. */
class MoneybirdVerdictTest {

    private static final String JSON = "application/json";
    private static final String SLOWER = "\"Retry later\"";

    private final FakeProvider moneybird = new FakeProvider();

    @AfterEach
    void hangUp() {
        moneybird.close();
    }

    static Stream<Endings> faults() {
        return Stream.concat(
                Endings.ofTransport(JSON, "[{\"id\":\"1\""),
                Stream.of(
                        of("text where a body was expected", json(200, "\"ok\""), "later", "unknown"),
                        of("no id", json(200, "[{\"state\":\"draft\"}]"), "later", "unknown"),
                        of(
                                "money that is none",
                                json(200, "[{\"id\":\"1\",\"state\":\"open\",\"total_unpaid\":\"much\"}]"),
                                "later",
                                "unknown"),
                        of("400 with text", error(400, "\"no\""), "refused INVALID_DATA"),
                        of(
                                "400 with a symbol",
                                json(400, "{\"error\":\"no\",\"symbolic\":{\"invoice_date\":\"x\"}}"),
                                "refused INVALID_DATA date"),
                        of("401", error(401, "\"no\""), "refused SIGN_IN_REFUSED"),
                        of("401 as a web page", html(401), "refused SIGN_IN_REFUSED"),
                        of("402", error(402, "\"limit\""), "refused LIMIT_REACHED"),
                        of("403", error(403, "\"no\""), "refused NOT_PERMITTED"),
                        of("404 by Moneybird", error(404, "\"record not found\""), "refused NOT_FOUND"),
                        of("404 by whoever stands before it", html(404), "refused NOT_PERMITTED"),
                        of("409", error(409, "\"no\""), "refused ALREADY_EXISTS"),
                        of(
                                "422 with details",
                                json(
                                        422,
                                        "{\"error\":{\"contact_id\":[\"is ongeldig\"]},\"details\":{\"contact_id\":[{\"error\":\"blank\"}]}}"),
                                "refused INVALID_DATA contactId"),
                        of(
                                "422 customer id taken",
                                json(
                                        422,
                                        "{\"error\":{\"customer_id\":[\"is al in gebruik\"]},\"details\":{\"customer_id\":[{\"error\":\"taken\"}]}}"),
                                "refused ALREADY_EXISTS reference"),
                        of(
                                "422 customer id taken, without details",
                                json(422, "{\"error\":{\"customer_id\":[\"is al in gebruik\"]}}"),
                                "refused ALREADY_EXISTS reference"),
                        of(
                                "422 customer id unusable",
                                json(
                                        422,
                                        "{\"error\":{\"customer_id\":[\"is te lang\"]},\"details\":{\"customer_id\":[{\"error\":\"too_long\"}]}}"),
                                "refused INVALID_DATA reference"),
                        of("422 with text", error(422, "\"no\""), "refused INVALID_DATA"),
                        of(
                                "422 lines",
                                json(422, "{\"error\":{\"details.price\":[\"x\"]}}"),
                                "refused INVALID_DATA lines"),
                        of("429 with words", answer(429, JSON, SLOWER, "Retry-After: 1772442060"), "later 60"),
                        of("500 in JSON", error(500, "\"oops\""), "later", "unknown"),
                        of("maintenance", html(503), "later")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_has_its_ending(Endings row) {
        moneybird.then(row.reaction());
        assertThat(shortly(bookkeeping(row).createDraft(Administrations.INVOICE)))
                .isEqualTo(row.change());

        // The JDK's client may repeat a GET that was reset, so twice the same.
        moneybird.then(row.reaction(), row.reaction());
        assertThat(shortly(bookkeeping(row).findInvoices("inv-01J9ZC"))).isEqualTo(row.lookUp());
    }

    static Stream<Endings> pages() {
        return Endings.ofTransport(JSON, "{");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_order_without_an_answer_to_read_is_no_more_certain(Endings row) {
        moneybird.then(row.reaction());

        assertThat(shortly(bookkeeping(row).archiveContact("1"))).isEqualTo(row.change());
    }

    @Test
    void the_words_are_theirs_in_either_form() {
        moneybird.then(
                json(422, "{\"error\":{\"zipcode\":[\"is ongeldig\",\"is te kort\"],\"city\":[\"moet\"]}}"),
                json(403, "{\"error\":\"Geen toegang\"}"),
                json(429, SLOWER));

        assertThat(create())
                .isEqualTo(Outcome.refused(
                        RefusalCode.INVALID_DATA,
                        "HTTP 422: zipcode is ongeldig, is te kort; city moet",
                        "postalCode"));
        assertThat(create()).isEqualTo(Outcome.refused(RefusalCode.NOT_PERMITTED, "HTTP 403: Geen toegang"));
        assertThat(create()).isEqualTo(Outcome.tryLater("HTTP 429: Retry later"));
    }

    @Test
    void every_class_of_failure_has_a_row() {
        assertThat(Endings.missingFrom(faults())).isEmpty();
    }

    private MoneybirdBookkeeping bookkeeping(Endings row) {
        return Administrations.at(row.at(moneybird), row.line("moneybird"));
    }

    private Outcome<?> create() {
        return Administrations.at(moneybird.address()).createContact("CUST-1", Administrations.MILA);
    }

    private static FakeProvider.Reaction error(int status, String error) {
        return json(status, "{\"error\":" + error + "}");
    }
}
