package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class InvoiceRebuildTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        clock.moveTo(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void a_rebuild_in_batches_gives_the_same_invoices_and_the_same_revenue() {
        for (var position = 1; position <= 40; position++) {
            var order = new OrderStory(vault, new CustomerId(Ids.next()), position);
            if (position % 2 == 0)
                playback.happen(order.id, InvoiceEvents.oneOfEach(order).toArray());
            else
                playback.happen(
                        order.id,
                        order.created(),
                        order.approved(),
                        order.requested(INVOICE, 1),
                        order.completed(INVOICE, 1));
        }
        var live = playback.contents("invoice");
        var revenue = queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11)));
        assertThat(revenue.ofMonth().getFirst().issued().invoices()).isEqualTo(40);
        playback.rebuild("invoice", 7, playback.log());
        assertThat(playback.contents("invoice")).isEqualTo(live);
        assertThat(queries.answer(new RevenueOfMonth(YearMonth.of(2026, 11)))).isEqualTo(revenue);
    }
}
