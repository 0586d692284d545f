package nl.hostforge.app.bookkeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import nl.hostforge.app.roles.NodeRoles;
import nl.hostforge.app.roles.Role;
import nl.hostforge.integration.notice.MappingCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before a node with the role {@code integration} begins its jobs, asks the bookkeeping whether our tax codes and ledgers fit
 * it: with a wrong rate every invoice would be wrong. Where they don't fit, a node of that role alone does not start; one
 * that serves the shop too starts without its jobs, which wait or are done by another node. A bookkeeping that does not
 * answer stops nobody: it is asked later, and health says so.
 */
@Component
class MappingAtStart implements SmartLifecycle {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(MappingAtStart.class);

    private final MappingCheck mapping;
    private final NodeRoles roles;
    private final Scheduler jobs;
    private volatile boolean running;

    MappingAtStart(MappingCheck mapping, NodeRoles roles, Scheduler jobs) {
        this.mapping = mapping;
        this.roles = roles;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        if (roles.include(Role.INTEGRATION)) ask().ifPresent(result -> refuseWrong(result.problems()));
        running = true;
    }

    private void refuseWrong(List<String> problems) {
        if (problems.isEmpty()) return;
        var list = String.join("\n  ", problems);
        if (!roles.include(Role.API))
            throw new IllegalStateException("the role 'integration' cannot start:\n  " + list);
        jobs.pause();
        log.error("the role 'integration' does not start here, no job is begun:\n  {}", list);
    }

    private Optional<MappingCheck.Result> ask() {
        try {
            return CompletableFuture.supplyAsync(mapping::ask, Thread::startVirtualThread)
                    .completeOnTimeout(Optional.empty(), LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            log.warn("whether our tax codes fit the bookkeeping could not be asked", failure.getCause());
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
