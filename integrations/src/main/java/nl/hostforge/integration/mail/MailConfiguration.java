package nl.hostforge.integration.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, PayTo.class, ShopAddress.class})
class MailConfiguration {
    /** After a fault of our own, for instance while the database is away: the job is still there and goes on. */
    private static final Duration AFTER_OUR_OWN_FAULT = Duration.ofSeconds(2);

    @Bean
    CustomTask<MailJob> mailTask(ObjectProvider<MailWorker> worker) {
        return Tasks.custom("mail", MailJob.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_OUR_OWN_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData()));
    }
}
