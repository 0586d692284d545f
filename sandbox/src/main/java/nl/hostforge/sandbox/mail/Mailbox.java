package nl.hostforge.sandbox.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The newest mails, in memory only. */
@Component
public class Mailbox {
    private static final int KEPT = 500;

    private final Deque<CaughtMail> newestFirst = new ArrayDeque<>();

    synchronized void add(CaughtMail mail) {
        newestFirst.addFirst(mail);
        if (newestFirst.size() > KEPT) newestFirst.removeLast();
    }

    /** @param to the recipient's whole address, in any case; null for all */
    synchronized List<CaughtMail> newest(String to, int limit) {
        var wanted = to == null ? null : to.toLowerCase(Locale.ROOT);
        return newestFirst.stream()
                .filter(mail ->
                        wanted == null || mail.to().toLowerCase(Locale.ROOT).equals(wanted))
                .limit(limit)
                .toList();
    }

    public synchronized void clear() {
        newestFirst.clear();
    }
}
