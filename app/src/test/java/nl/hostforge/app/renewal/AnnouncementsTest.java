package nl.hostforge.app.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.SubscriptionCommand.AnnounceSubscription;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionsToAnnounce;
import nl.hostforge.query.subscription.AnnouncementSettings;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** On 29 November 2026, an hour after midnight in Amsterdam; renewals are told 30 days before, ends 14 days before. */
class AnnouncementsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final Faults faults = mock(Faults.class);
    private final Announcements announcements =
            new Announcements(queries, commands, new AnnouncementSettings(30, 14), faults, CLOCK);

    @Test
    void each_subscription_is_asked_page_by_page() {
        var first = ids(100);
        var second = ids(3);
        finds(null, first);
        finds(first.getLast(), second);
        announcements.tellWhatComes();
        first.forEach(id -> verify(commands).sendAndWait(announce(id)));
        second.forEach(id -> verify(commands).sendAndWait(announce(id)));
    }

    @Test
    void what_fails_for_one_is_no_harm_to_the_others() {
        var two = ids(2);
        finds(null, two);
        when(commands.sendAndWait(announce(two.getFirst()))).thenThrow(new IllegalStateException("refused"));
        announcements.tellWhatComes();
        verify(commands).sendAndWait(announce(two.getLast()));
    }

    @Test
    void a_fault_that_passes_has_all_of_it_done_again() {
        var two = ids(2);
        finds(null, two);
        when(faults.mayPass(any())).thenReturn(true);
        when(commands.sendAndWait(any())).thenThrow(new IllegalStateException("away"));
        assertThatThrownBy(announcements::tellWhatComes).hasMessage("away");
    }

    @Test
    void days_are_no_fewer_than_none() {
        assertThat(new AnnouncementSettings(0, 0).renewalDays()).isZero();
        assertThatThrownBy(() -> new AnnouncementSettings(-1, 14)).isInstanceOf(IllegalArgumentException.class);
    }

    private void finds(SubscriptionId after, List<SubscriptionId> page) {
        var question = new FindSubscriptionsToAnnounce(TODAY.plusDays(1), TODAY.plusDays(30), after, 100);
        when(queries.query(eq(question), ArgumentMatchers.<ResponseType<List<SubscriptionId>>>any()))
                .thenReturn(CompletableFuture.completedFuture(page));
    }

    private static AnnounceSubscription announce(SubscriptionId id) {
        return new AnnounceSubscription(id, TODAY, TODAY.plusDays(30), TODAY.plusDays(14));
    }

    private static List<SubscriptionId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new SubscriptionId(Ids.next()))
                .toList();
    }
}
