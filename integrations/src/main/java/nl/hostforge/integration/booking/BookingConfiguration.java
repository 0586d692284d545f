package nl.hostforge.integration.booking;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class BookingConfiguration {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(2);

    @Bean
    CustomTask<BookingJob> bookingTask(ObjectProvider<BookingWorker> worker) {
        return Tasks.custom("booking", BookingJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData(), context.getExecution()));
    }

    @Bean
    CustomTask<PaymentJob> paymentBookingTask(ObjectProvider<PaymentWorker> worker) {
        return Tasks.custom("payment-booking", PaymentJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData(), context.getExecution()));
    }

    @Bean
    CustomTask<WriteOffJob> writeOffBookingTask(ObjectProvider<WriteOffWorker> worker) {
        return Tasks.custom("write-off-booking", WriteOffJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData()));
    }
}
