package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER =
            new Letter(List.of("zoe@voorbeeld.nl"), "Bestelling – één", "Beste Zoë,\n", "<p>Beste Zoë,</p>");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Post post;

    @BeforeEach
    void start() {
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        post = new Post(sender, MailTests.settings(), CLOCK);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_arrives_in_both_forms_from_us_and_expects_no_answer_of_a_machine() throws Exception {
        post.send(LETTER, "ORDER_CONFIRMATION/1");
        var mail = received()[0];
        assertThat(mail.getFrom()[0]).hasToString("Domein Discounter <hallo@shop.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("zoe@voorbeeld.nl");
        assertThat(mail.getSubject()).isEqualTo("Bestelling – één");
        assertThat(mail.getSentDate()).isEqualTo(CLOCK.instant());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(mail)).contains("multipart/alternative", "text/plain", "text/html");
    }

    @Test
    void what_goes_with_a_letter_arrives_under_its_name() throws Exception {
        post.send(
                LETTER.with(new Attachment("2026-000001.pdf", "application/pdf", new byte[] {37, 80, 68, 70, -30, -1})),
                "INVOICE/1");
        var body = GreenMailUtil.getBody(received()[0]);
        assertThat(body).contains("multipart/alternative", "application/pdf", "filename=2026-000001.pdf", "JVBERuL/");
    }

    @Test
    void a_repeat_has_the_same_message_id_and_another_letter_has_another() throws Exception {
        post.send(LETTER, "ORDER_CONFIRMATION/1");
        post.send(LETTER, "ORDER_CONFIRMATION/1");
        post.send(LETTER, "ORDER_CONFIRMATION/2");
        var mails = received();
        assertThat(mails[0].getMessageID()).endsWith("@shop.example>").isEqualTo(mails[1].getMessageID());
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
    }

    @Test
    void a_server_that_is_away_is_no_success() {
        server.stop();
        assertThatThrownBy(() -> post.send(LETTER, "ORDER_CONFIRMATION/1")).isInstanceOf(MailException.class);
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }
}
