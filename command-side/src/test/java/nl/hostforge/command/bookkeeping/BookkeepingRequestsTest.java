package nl.hostforge.command.bookkeeping;

import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.BookkeepingEvent.ReadingRequested;
import nl.hostforge.messages.notice.BookkeepingEvent.ReconciliationRequested;
import nl.hostforge.messages.notice.NoticeId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class BookkeepingRequestsTest {
    private static final NoticeId NOTICE = new NoticeId(Ids.derived("test", "notice"));

    private final AggregateTestFixture<BookkeepingRequests> requests =
            new AggregateTestFixture<>(BookkeepingRequests.class);

    @Test
    void the_first_request_is_noted() {
        requests.givenNoPriorActivity().when(new RequestReconciliation()).expectEvents(new ReconciliationRequested());
    }

    @Test
    void who_asks_again_wants_it_again() {
        requests.given(new ReadingRequested(NOTICE))
                .when(new RequestReading(NOTICE))
                .expectEvents(new ReadingRequested(NOTICE));
    }
}
