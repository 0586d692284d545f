package nl.hostforge.integration.moneybird;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.integration.bookkeeping.Notice;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.transport.Lines;
import org.junit.jupiter.api.Test;

class MoneybirdNoticesTest {

    private static final long NOW = Lines.CLOCK.instant().getEpochSecond();
    private static final byte[] BODY = """
            {"administration_id":"123","webhook_id":"49","webhook_token":"tok","entity_type":"SalesInvoice",\
            "entity_id":"496081523381896487","action":"sales_invoice_state_changed_to_paid","entity":{}}""".getBytes(UTF_8);
    private static final Webhook OURS = webhook("s3cret", "tok");

    private final MoneybirdNotices notices = new MoneybirdNotices(Lines.CLOCK);

    @Test
    void a_genuine_notice_says_what_to_look_at() {
        assertThat(notices.read(signed(NOW, "s3cret"), BODY, List.of(OURS)))
                .contains(new Notice(
                        "49", "SalesInvoice", "496081523381896487", "", "sales_invoice_state_changed_to_paid"));
    }

    @Test
    void of_a_payment_it_says_whose_it_is() {
        var body = """
                {"webhook_id":"49","webhook_token":"tok","entity_type":"Payment","entity_id":"7","state":null,\
                "action":"payment_registered","entity":{"id":"7","invoice_type":"SalesInvoice","invoice_id":"4960"}}""".getBytes(UTF_8);

        assertThat(notices.read("t=" + NOW + ",v1=" + hmac(NOW, "s3cret", body), body, List.of(OURS)))
                .contains(new Notice("49", "SalesInvoice", "4960", "", "payment_registered"));
    }

    @Test
    void while_a_secret_is_replaced_either_signature_will_do_and_other_schemes_are_left_alone() {
        var header = signed(NOW, "old") + ",v2=whatever," + "v1=" + hmac(NOW, "s3cret");

        assertThat(notices.read(header, BODY, List.of(OURS))).isPresent();
    }

    @Test
    void an_old_one_is_not_taken_again() {
        assertThat(notices.read(signed(NOW - 301, "s3cret"), BODY, List.of(OURS)))
                .isEmpty();
        assertThat(notices.read(signed(NOW - 299, "s3cret"), BODY, List.of(OURS)))
                .isPresent();
    }

    @Test
    void a_changed_body_a_wrong_secret_a_wrong_token_and_no_signature_are_refused() {
        var changed = new String(BODY, UTF_8).replace("paid", "late").getBytes(UTF_8);

        assertThat(notices.read(signed(NOW, "s3cret"), changed, List.of(OURS))).isEmpty();
        assertThat(notices.read(signed(NOW, "guess"), BODY, List.of(OURS))).isEmpty();
        assertThat(notices.read(signed(NOW, "s3cret"), BODY, List.of(webhook("s3cret", "other"))))
                .isEmpty();
        assertThat(notices.read(null, BODY, List.of(OURS))).isEmpty();
        assertThat(notices.read("t=soon,v1=abc", BODY, List.of(OURS))).isEmpty();
        assertThat(notices.read(signed(NOW, "s3cret"), BODY, List.of())).isEmpty();
    }

    private static Webhook webhook(String secret, String token) {
        return new Webhook("49", URI.create("https://billing.example/hooks"), List.of(), token, secret, true);
    }

    private static String signed(long moment, String secret) {
        return "t=" + moment + ",v1=" + hmac(moment, secret);
    }

    private static String hmac(long moment, String secret) {
        return hmac(moment, secret, BODY);
    }

    private static String hmac(long moment, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((moment + "." + new String(body, UTF_8)).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
