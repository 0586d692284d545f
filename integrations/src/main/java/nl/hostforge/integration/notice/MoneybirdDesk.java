package nl.hostforge.integration.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.hostforge.integration.bookkeeping.Notice;
import nl.hostforge.integration.bookkeeping.NoticeReader;
import nl.hostforge.integration.notice.Notices.NewNotice;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.messages.notice.NoticeDesk;
import nl.hostforge.messages.notice.NoticeReceipt;
import nl.hostforge.messages.notice.NoticeSource;
import nl.hostforge.messages.notice.NoticeState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes Moneybird's notices in: checked on the very bytes, then kept together with the job that looks into it. Of the body
 * the digest stays, and which thing it is about; the rest is personal, and the worker reads the thing itself.
 */
@Component
class MoneybirdDesk implements NoticeDesk {
    private final NoticeReader reader;
    private final StoredWebhooks webhooks;
    private final Notices notices;
    private final NoticeJobs jobs;
    private final TransactionTemplate transactions;

    MoneybirdDesk(
            NoticeReader reader,
            StoredWebhooks webhooks,
            Notices notices,
            NoticeJobs jobs,
            TransactionTemplate transactions) {
        this.reader = reader;
        this.webhooks = webhooks;
        this.notices = notices;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Override
    public NoticeReceipt handIn(String signature, String key, byte[] body) {
        var genuine = reader.read(signature, body, webhooks.registered());
        if (genuine.isPresent()) return keep(genuine.get(), key, body);
        // what is tried before we were told the secret cannot be checked, and has no effect; news would come again
        if (webhooks.expectsGreeting() && !isNews(body)) return NoticeReceipt.GREETING;
        notices.countRefused();
        return NoticeReceipt.NOT_GENUINE;
    }

    private NoticeReceipt keep(Notice notice, String key, byte[] body) {
        var kept = new NewNotice(
                "moneybird/" + key,
                NoticeSource.WEBHOOK,
                notice.action(),
                notice.entityType(),
                notice.entityId(),
                notice.state().isEmpty() ? null : notice.state(),
                digest(body));
        var isNew = transactions.execute(transaction -> {
            if (!notices.add(kept, NoticeState.RECEIVED, null, null)) return false;
            jobs.store(kept.id());
            return true;
        });
        if (!isNew) return NoticeReceipt.KNOWN;
        jobs.hurry();
        return NoticeReceipt.KEPT;
    }

    private static boolean isNews(byte[] body) {
        return Json.tree(body)
                .map(notice -> notice.path("action").asString(""))
                .filter(Registration.EVENTS::contains)
                .isPresent();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
