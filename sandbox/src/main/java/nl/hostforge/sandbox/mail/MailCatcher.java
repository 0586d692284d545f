package nl.hostforge.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Takes every mail for everybody, without a password. Not lazy: senders come over the network, not through a bean. */
@Lazy(false)
@Component
public class MailCatcher {
    private static final String EVERYBODY = "everybody";

    private final GreenMail server;
    private final Mailbox mailbox;
    private final Clock clock;

    MailCatcher(MailSettings settings, Mailbox mailbox, Clock clock) {
        this.server = new GreenMail(new ServerSetup(settings.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @PostConstruct
    void start() throws UserException {
        server.start();
        var everybody = server.getUserManager().createUser(EVERYBODY, EVERYBODY, EVERYBODY);
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> take(mail, to, everybody));
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /** The port on which it takes mails. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** @return whose inbox the server itself puts the mail in; emptied each time, since nobody reads it there */
    private GreenMailUser take(MovingMessage mail, MailAddress to, GreenMailUser everybody) throws MessagingException {
        mailbox.add(MailReader.read(mail.getMessage(), to.getEmail(), clock.instant()));
        try {
            server.getManagers().getImapHostManager().getInbox(everybody).deleteAllMessages();
        } catch (FolderException gone) {
            throw new MessagingException("the inbox is gone", gone);
        }
        return everybody;
    }
}
