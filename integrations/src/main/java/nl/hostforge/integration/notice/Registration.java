package nl.hostforge.integration.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the bookkeeping tells us what happens, at one address, once: it looks first, and registers only what is
 * not there, was switched off, or whose secret we don't have (it is told once, so a crash right after means registering
 * anew). One node at a time does it.
 */
@Component
class Registration {
    /** Where the edge takes notices; part of what is registered, so that it cannot change. */
    static final String PATH = "/hooks/moneybird";

    /** What money does. That we ourselves sent an invoice is no news, and reading each for it would use up the limit. */
    static final List<String> EVENTS = List.of(
            "payment_registered",
            "payment_destroyed",
            "sales_invoice_state_changed_to_paid",
            "sales_invoice_state_changed_to_uncollectible",
            "external_sales_invoice_state_changed_to_paid");

    private static final Duration LONGEST_GREETING = Duration.ofMinutes(2);
    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final Bookkeeping bookkeeping;
    private final StoredWebhooks stored;
    private final NoticeSettings settings;
    private final Environment environment;
    private final Clock clock;

    Registration(
            Bookkeeping bookkeeping,
            StoredWebhooks stored,
            NoticeSettings settings,
            Environment environment,
            Clock clock) {
        this.bookkeeping = bookkeeping;
        this.stored = stored;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /** @return where we are told; empty where no public address is configured */
    Optional<URI> address() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return Optional.of(settings.publicUrl().strip())
                .filter(url -> !url.isEmpty())
                .map(url -> URI.create(url.replace("{port}", port).replaceAll("/$", "") + PATH));
    }

    void check() {
        address().ifPresent(address -> {
            switch (bookkeeping.webhooks()) {
                case Done<List<Webhook>> done -> settle(address, done.value());
                case Outcome<List<Webhook>> otherwise -> failed(address, otherwise);
            }
        });
    }

    private void settle(URI address, List<Webhook> there) {
        var known = stored.standing().filter(standing -> standing.webhookId() != null);
        var ours = there.stream()
                .filter(webhook -> webhook.address().equals(address)
                        || known.filter(standing -> standing.webhookId().equals(webhook.id()))
                                .isPresent())
                .toList();
        var good = ours.stream()
                .filter(Webhook::active)
                .filter(webhook -> webhook.address().equals(address))
                .filter(webhook -> known.filter(standing -> standing.webhookId().equals(webhook.id()))
                        .isPresent())
                .findFirst();
        var superfluous = ours.stream()
                .filter(webhook -> good.filter(webhook::equals).isEmpty())
                .toList();
        for (var webhook : superfluous)
            if (!(bookkeeping.removeWebhook(webhook.id()) instanceof Done<Void>)) {
                stored.failed(address, "webhook-not-removed");
                return;
            }
        if (good.isPresent()) stored.foundActive();
        else register(address, ours.stream().anyMatch(webhook -> !webhook.active()));
    }

    private void register(URI address, boolean renewed) {
        stored.expectGreeting(address, clock.instant().plus(LONGEST_GREETING));
        switch (bookkeeping.registerWebhook(address, EVENTS)) {
            case Done<Webhook> done -> stored.registered(done.value(), renewed);
            case Outcome<Webhook> otherwise -> failed(address, otherwise);
        }
    }

    private void failed(URI address, Outcome<?> outcome) {
        var code = switch (outcome) {
            case Refused<?> refused ->
                refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case TryLater<?> later -> "try-later";
            case Unknown<?> unclear -> "unclear-answer";
            case Done<?> done -> throw new IllegalStateException("done is no failure");
        };
        log.warn("the bookkeeping cannot be asked to tell us what happens: {}", code);
        stored.failed(address, code);
    }
}
