package nl.hostforge.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.notice.StoredWebhooks.Standing;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RegistrationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final URI ADDRESS = URI.create("https://billing.example/hooks/moneybird");
    private static final Webhook FRESH = webhook("50", ADDRESS, true);

    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);
    private final StoredWebhooks stored = mock(StoredWebhooks.class);
    private final Registration registration = registration("https://billing.example/");

    @Test
    void where_no_public_address_is_configured_nobody_is_asked() {
        registration("").check();
        verifyNoInteractions(bookkeeping, stored);
    }

    @Test
    void the_port_that_this_node_listens_on_can_stand_in_the_address() {
        assertThat(registration("http://127.0.0.1:{port}").address())
                .contains(URI.create("http://127.0.0.1:4711/hooks/moneybird"));
    }

    @Test
    void what_is_not_there_is_registered_and_the_greeting_is_expected_first() {
        there();
        unknown();
        when(bookkeeping.registerWebhook(any(), any())).thenReturn(Outcome.done(FRESH));
        registration.check();
        var order = inOrder(stored, bookkeeping);
        order.verify(stored).expectGreeting(ADDRESS, NOW.plus(Duration.ofMinutes(2)));
        order.verify(bookkeeping)
                .registerWebhook(
                        ADDRESS,
                        List.of(
                                "payment_registered",
                                "payment_destroyed",
                                "sales_invoice_state_changed_to_paid",
                                "sales_invoice_state_changed_to_uncollectible",
                                "external_sales_invoice_state_changed_to_paid"));
        order.verify(stored).registered(FRESH, false);
    }

    @Test
    void what_is_there_and_whose_secret_we_have_stays() {
        there(webhook("49", ADDRESS, true), webhook("48", URI.create("https://other.example/hooks"), true));
        known("49");
        registration.check();
        verify(stored).foundActive();
        verify(bookkeeping, never()).registerWebhook(any(), any());
        verify(bookkeeping, never()).removeWebhook(any());
    }

    @Test
    void one_whose_secret_was_lost_in_a_crash_is_removed_and_registered_anew() {
        there(webhook("49", ADDRESS, true));
        unknown();
        when(bookkeeping.removeWebhook("49")).thenReturn(Outcome.done(null));
        when(bookkeeping.registerWebhook(any(), any())).thenReturn(Outcome.done(FRESH));
        registration.check();
        var order = inOrder(bookkeeping, stored);
        order.verify(bookkeeping).removeWebhook("49");
        order.verify(stored).registered(FRESH, false);
    }

    @Test
    void one_that_was_switched_off_is_registered_anew_and_counted() {
        there(webhook("49", ADDRESS, false));
        known("49");
        when(bookkeeping.removeWebhook("49")).thenReturn(Outcome.done(null));
        when(bookkeeping.registerWebhook(any(), any())).thenReturn(Outcome.done(FRESH));
        registration.check();
        verify(stored).registered(FRESH, true);
    }

    @Test
    void one_of_ours_at_a_former_address_goes() {
        there(webhook("49", URI.create("https://former.example/hooks/moneybird"), true));
        known("49");
        when(bookkeeping.removeWebhook("49")).thenReturn(Outcome.done(null));
        when(bookkeeping.registerWebhook(any(), any())).thenReturn(Outcome.done(FRESH));
        registration.check();
        verify(bookkeeping).removeWebhook("49");
        verify(stored).registered(FRESH, false);
    }

    @Test
    void what_goes_wrong_is_noted_and_tried_again_another_time() {
        when(bookkeeping.webhooks()).thenReturn(Outcome.tryLater("away"));
        registration.check();
        verify(stored).failed(ADDRESS, "try-later");

        there();
        unknown();
        when(bookkeeping.registerWebhook(any(), any()))
                .thenReturn(Outcome.refused(RefusalCode.INVALID_DATA, "Url should respond with a 200"));
        registration.check();
        verify(stored).failed(ADDRESS, "invalid-data");
    }

    private Registration registration(String publicUrl) {
        var settings = new NoticeSettings(
                publicUrl,
                3,
                Duration.ofSeconds(2),
                Duration.ofMinutes(30),
                Duration.ofSeconds(15),
                Duration.ofMinutes(15),
                LocalTime.of(3, 40),
                Duration.ofDays(90));
        var environment = new MockEnvironment().withProperty("local.server.port", "4711");
        return new Registration(bookkeeping, stored, settings, environment, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void there(Webhook... webhooks) {
        when(bookkeeping.webhooks()).thenReturn(Outcome.done(List.of(webhooks)));
    }

    private void unknown() {
        when(stored.standing()).thenReturn(Optional.empty());
    }

    private void known(String id) {
        when(stored.standing()).thenReturn(Optional.of(new Standing(id, ADDRESS.toString(), true, NOW, NOW, null, 0)));
    }

    private static Webhook webhook(String id, URI address, boolean active) {
        return new Webhook(id, address, List.of(), "token", "secret", active);
    }
}
