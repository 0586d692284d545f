package nl.hostforge.sandbox.mail;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caught mails: as JSON for tests, as a page for people. */
@RestController
class MailboxDoors {
    private final Mailbox mailbox;

    MailboxDoors(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/control/mails")
    List<CaughtMail> mails(@RequestParam(required = false) String to, @RequestParam(defaultValue = "100") int limit) {
        return mailbox.newest(to, limit);
    }

    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@RequestParam(required = false) String to, @RequestParam(defaultValue = "50") int limit) {
        return MailboxPage.of(mailbox.newest(to, limit));
    }
}
