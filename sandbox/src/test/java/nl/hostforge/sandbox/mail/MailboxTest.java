package nl.hostforge.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import org.junit.jupiter.api.Test;

class MailboxTest extends RunningSandbox {

    @Test
    void a_mail_in_two_forms_is_kept_in_both_for_each_recipient() throws MessagingException {
        send(
                "Bestelling geplaatst – één",
                "Beste Zoë,\ndank!",
                "<p>Beste <b>Zoë</b></p>",
                "zoe@x.example",
                "b@x.example");

        var mails = control().get("/mails").json();
        assertThat(mails).hasSize(2);
        var one = control().get("/mails?to=ZOE@x.example").json();
        assertThat(one).hasSize(1);
        assertThat(one.at("/0/subject").asString()).isEqualTo("Bestelling geplaatst – één");
        assertThat(one.at("/0/from").asString()).isEqualTo("shop@hostforge.example");
        assertThat(one.at("/0/text").asString()).isEqualTo("Beste Zoë,\ndank!");
        assertThat(one.at("/0/html").asString()).isEqualTo("<p>Beste <b>Zoë</b></p>");
        assertThat(one.at("/0/messageId").asString()).startsWith("<");
        assertThat(one.at("/0/at").asString()).isNotEmpty();
    }

    @Test
    void what_comes_with_a_mail_is_listed_and_not_taken_for_its_text() throws MessagingException {
        var file = form("%PDF", "plain");
        file.setFileName("2026-000001.pdf");
        file.setDisposition("attachment");
        var mail = mail("Factuur", "a@x.example");
        var parts = new MimeMultipart("mixed");
        parts.addBodyPart(file);
        parts.addBodyPart(form("Beste Zoë", "plain"));
        mail.setContent(parts);
        Transport.send(mail);
        var caught = control().get("/mails").json();
        assertThat(caught.at("/0/text").asString()).isEqualTo("Beste Zoë");
        assertThat(caught.at("/0/attachments/0/name").asString()).isEqualTo("2026-000001.pdf");
        assertThat(caught.at("/0/attachments/0/bytes").asLong()).isEqualTo(4);
        assertThat(page()).contains("<li>2026-000001.pdf (text/plain, 4 bytes)</li>");
    }

    @Test
    void the_newest_five_hundred_are_kept_and_shown_first() throws MessagingException {
        for (var number = 1; number <= 501; number++) send("Mail " + number, "text", "<p>html</p>", "a@x.example");
        var mails = control().get("/mails?limit=1000").json();
        assertThat(mails).hasSize(500);
        assertThat(mails.at("/0/subject").asString()).isEqualTo("Mail 501");
        assertThat(control().get("/mails?limit=3").json()).hasSize(3);
    }

    @Test
    void people_can_read_them_and_no_mail_can_act_in_their_name() throws MessagingException {
        assertThat(page()).contains("No mail yet");
        send("<script>alert(1)</script>", "Dag <b>", "<p>Hallo</p>", "a@x.example");
        assertThat(page())
                .contains("&lt;script&gt;", "Dag &lt;b&gt;", "srcdoc=\"&lt;p&gt;Hallo&lt;/p&gt;")
                .doesNotContain("<script>", "Dag <b>");
    }

    @Test
    void a_reset_empties_it() throws MessagingException {
        send("Mail", "text", "<p>html</p>", "a@x.example");
        control().post("/reset", null);
        assertThat(control().get("/mails").json()).isEmpty();
    }

    private static String page() {
        return Wire.to(address(), null).get("/mailbox").body();
    }

    private static void send(String subject, String text, String html, String... to) throws MessagingException {
        var mail = mail(subject, to);
        var forms = new MimeMultipart("alternative");
        forms.addBodyPart(form(text, "plain"));
        forms.addBodyPart(form(html, "html"));
        mail.setContent(forms);
        Transport.send(mail);
    }

    private static MimeMessage mail(String subject, String... to) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(mailPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("shop@hostforge.example");
        for (var recipient : to) mail.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject(subject, "UTF-8");
        return mail;
    }

    private static MimeBodyPart form(String text, String kind) throws MessagingException {
        var form = new MimeBodyPart();
        form.setText(text, "UTF-8", kind);
        return form;
    }
}
