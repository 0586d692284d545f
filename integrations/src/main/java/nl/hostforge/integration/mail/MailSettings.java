package nl.hostforge.integration.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who mails, and how patiently ({@code hostforge.mail.*}). The server itself is {@code spring.mail.*}.
 *
 * @param from who customers see as the sender, and answer to
 * @param staff who hears of new orders; nobody where it is empty
 * @param staffLanguage of mails to staff
 * @param attempts how often a mail is tried before it is given up
 * @param shortestPause after the first failed attempt; each further one doubles it
 * @param longestPause where doubling ends
 * @param worthSendingFor an event older than this is not mailed about any more; for so long sent mails are remembered
 */
@ConfigurationProperties("hostforge.mail")
record MailSettings(
        @DefaultValue("HostForge <support@hostforge.example>")
        String from,

        @DefaultValue List<String> staff,
        @DefaultValue("DUTCH") Language staffLanguage,
        @DefaultValue("15") int attempts,
        @DefaultValue("30s") Duration shortestPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("7d") Duration worthSendingFor) {

    MailSettings {
        if (attempts < 1) throw new IllegalArgumentException("hostforge.mail.attempts has to be at least 1");
        checkAddress("hostforge.mail.from", from);
        staff.forEach(address -> checkAddress("hostforge.mail.staff", address));
    }

    /** @return what stands after the at sign of the sender's address */
    String domain() {
        var address = parse(from).getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Doubles from attempt to attempt, up to the longest. */
    Duration pauseAfter(int attempt) {
        var doublings = Math.min(attempt - 1, 20);
        var pause = shortestPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    private static void checkAddress(String setting, String address) {
        if (!parse(address).getAddress().contains("@"))
            throw new IllegalArgumentException(setting + " has to be an e-mail address");
    }

    private static InternetAddress parse(String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException invalid) {
            throw new IllegalArgumentException("'" + address + "' is no e-mail address", invalid);
        }
    }
}
