package nl.hostforge.app.replay;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Orders that come in at a steady rate, by command: a third stays as it is, a third is corrected, a third cancelled. */
final class OrderLoad implements AutoCloseable {
    private static final int CUSTOMERS = 10;

    private final CommandGateway commands;
    private final PlacedOrders orders;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final CountDownLatch done;
    private final int total;
    private volatile long begun;
    private volatile long ended;

    /** @param total how many orders there are to be */
    OrderLoad(CommandGateway commands, int total) {
        this.commands = commands;
        this.orders = new PlacedOrders(commands);
        this.total = total;
        this.done = new CountDownLatch(total);
    }

    void begin(int perSecond) {
        for (var customer = 0; customer < CUSTOMERS; customer++) orders.pendingHosting(customersName(customer));
        begun = System.nanoTime();
        clock.scheduleAtFixedRate(this::oneMore, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /** @return from the first order to the end of the last */
    double seconds() {
        return (ended - begun) / 1e9;
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void oneMore() {
        var number = next.getAndIncrement();
        if (number < total) visitors.submit(() -> place(number));
    }

    private void place(int number) {
        try {
            var name = "load-" + number + ".nl";
            OrderId order = orders.another(customersName(number % CUSTOMERS), name);
            if (number % 3 == 1) orders.correct(order, name);
            if (number % 3 == 2) commands.sendAndWait(new CancelOrder(order, null));
        } catch (RuntimeException failure) {
            failures.add(failure);
        } finally {
            ended = System.nanoTime();
            done.countDown();
        }
    }

    private static String customersName(int customer) {
        return "customer-of-the-load-" + customer + ".nl";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        visitors.close();
    }
}
