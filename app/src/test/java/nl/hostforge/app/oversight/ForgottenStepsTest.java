package nl.hostforge.app.oversight;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Work that nothing would bring further is found, named and counted; work that waits for something is not. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.processing.measure-every=1h"})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class ForgottenStepsTest {
    @Autowired
    CommandGateway commands;

    @Autowired
    ForgottenSteps steps;

    @Autowired
    ForgottenStepsHealth health;

    @Autowired
    ProcessingMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    @Test
    void a_step_without_a_job_and_a_deadline_is_told_until_somebody_looks_after_it() {
        var order = active("vergeten.nl");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        longAgo(order, "PROVISION_HOSTING/1", "STARTED");
        schedule(order, "step-deadline", "PROVISION_HOSTING/1#1");
        assertThat(steps.find()).as("a deadline will tell").isEmpty();

        forget(order, "PROVISION_HOSTING/1#1");
        assertThat(steps.find())
                .singleElement()
                .satisfies(step -> assertThat(step.step()).isEqualTo("PROVISION_HOSTING/1"));
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails().get("steps").toString()).contains("HF-", "PROVISION_HOSTING/1, since");
        metrics.measure();
        assertThat(meters.get("hostforge.steps.forgotten").gauge().value()).isEqualTo(1);

        haveVersions(order, -1);
        assertThat(steps.find()).as("the read model lags").isEmpty();
        haveVersions(order, 1);
        stall(order, "PROVISION_HOSTING/1");
        assertThat(steps.find()).as("staff sees it").isEmpty();
        metrics.measure();
        assertThat(meters.get("hostforge.steps.forgotten").gauge().value()).isZero();
    }

    @Test
    void a_step_whose_predecessors_are_done_and_that_was_not_handed_over_is_told_too() {
        var order = active("overgeslagen.nl");
        longAgo(order, "CREATE_INVOICE", "PLANNED");
        assertThat(steps.find()).as("of an active order nothing is planned").isEmpty();
        database.sql(
                        "update order_overview set status = 'PROCESSING', changed_at = now() - interval '1 hour' where id = ?")
                .param(order.value())
                .update();
        assertThat(steps.find())
                .singleElement()
                .satisfies(step -> assertThat(step.step()).isEqualTo("CREATE_INVOICE"));
        database.sql("update order_overview set parked = true where id = ?")
                .param(order.value())
                .update();
        assertThat(steps.find()).as("parked, which staff sees").isEmpty();
    }

    /** Active and billed, after which nothing happens by itself, and shown so. */
    private OrderId active(String domainName) {
        var order = new PlacedOrders(commands).approvedHosting(domainName);
        eventually(() -> assertThat(database.sql("""
                                select count(*) from order_overview where id = :order and status = 'ACTIVE'
                                   and version = (select max(sequence_number) from domain_event_entry
                                                   where aggregate_identifier = :order::text)
                                   and exists (select from domain_event_entry where aggregate_identifier = :order::text
                                                  and payload_type = 'order.OrderBilled')""")
                        .param("order", order.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
        return order;
    }

    private void longAgo(OrderId order, String step, String state) {
        database.sql("update order_work set state = ?, changed_at = now() - interval '1 hour'"
                        + " where order_id = ? and work_id = ?")
                .params(state, order.value(), step)
                .update();
        forget(order, step + "#1");
    }

    private void haveVersions(OrderId order, int more) {
        database.sql("update order_overview set version = version + ? where id = ?")
                .params(more, order.value())
                .update();
    }

    private void stall(OrderId order, String step) {
        database.sql("update order_work set stall = 'STEP_OVERDUE' where order_id = ? and work_id = ?")
                .params(order.value(), step)
                .update();
    }

    private void schedule(OrderId order, String task, String round) {
        database.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, now() + interval '1 day', false, 1)")
                .params(task, order + "/" + round)
                .update();
    }

    private void forget(OrderId order, String round) {
        database.sql("delete from scheduled_tasks where task_instance = ?")
                .param(order + "/" + round)
                .update();
    }
}
