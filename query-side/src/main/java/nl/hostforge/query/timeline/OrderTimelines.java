package nl.hostforge.query.timeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderQuery.AwaitOrderNews;
import nl.hostforge.messages.order.OrderQuery.FindOrderTimeline;
import nl.hostforge.messages.order.OrderTimeline;
import nl.hostforge.messages.readmodel.TimelineEntry;
import nl.hostforge.query.following.LogFollower;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Who did what to an order, and what happens to it next. */
@Component
class OrderTimelines implements DisposableBean {
    /** How many read at a time when news comes to many at once: few, since each read takes a database connection. */
    private static final int READERS = 4;

    private final Histories histories;
    private final LogFollower follower;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofVirtual().name("order-news-", 0).factory());

    OrderTimelines(Histories histories, LogFollower follower) {
        this.histories = histories;
        this.follower = follower;
    }

    @QueryHandler
    Optional<OrderTimeline> answer(FindOrderTimeline query) {
        var entries = entries(query.orderId(), query.language());
        return entries.isEmpty() ? Optional.empty() : Optional.of(new OrderTimeline(query.orderId(), entries));
    }

    /**
     * Answers later, without a thread: the query bus ends the handler's transaction as soon as this returns, so that
     * waiting holds neither a connection nor a thread of whoever carries queries here.
     */
    @QueryHandler
    CompletableFuture<List<TimelineEntry>> answer(AwaitOrderNews query) {
        return newsBefore(System.nanoTime() + query.atMost().toNanos(), query);
    }

    private CompletableFuture<List<TimelineEntry>> newsBefore(long deadline, AwaitOrderNews query) {
        var left = deadline - System.nanoTime();
        if (left <= 0 || !follower.isRunning()) return CompletableFuture.completedFuture(newsFor(query));
        var next = follower.nextOf(query.orderId().toString()); // before the look, so that nothing falls between
        try {
            var news = newsFor(query);
            if (!news.isEmpty()) {
                next.complete(null);
                return CompletableFuture.completedFuture(news);
            }
        } catch (RuntimeException unreadable) {
            next.complete(null);
            throw unreadable;
        }
        return next.completeOnTimeout(null, left, TimeUnit.NANOSECONDS)
                .thenComposeAsync(told -> newsBefore(deadline, query), readers);
    }

    private List<TimelineEntry> newsFor(AwaitOrderNews query) {
        if (!histories.goesOnAfter(query.orderId(), query.afterSequence())) return List.of();
        return entries(query.orderId(), query.language()).stream()
                .filter(entry -> entry.sequence() > query.afterSequence())
                .toList();
    }

    private List<TimelineEntry> entries(OrderId order, Language language) {
        return histories.of(order, OrderEvent.class, new OrderFold(Wording.in(language)));
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
