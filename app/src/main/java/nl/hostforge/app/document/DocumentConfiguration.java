package nl.hostforge.app.document;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import nl.hostforge.document.Seller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SellerSettings.class, DocumentSettings.class})
class DocumentConfiguration {
    @Bean
    Seller seller(SellerSettings settings) {
        return settings.seller();
    }

    /** What could not be made stays, is seen among the jobs that fail, and is tried again, which a repaired release mends. */
    @Bean
    CustomTask<DocumentJob> documentTask(ObjectProvider<DocumentWorker> worker, DocumentSettings settings) {
        return Tasks.custom("document", DocumentJob.class)
                .onFailure((failed, job) -> job.reschedule(
                        failed,
                        failed.getTimeDone().plus(settings.pauseAfter(failed.getExecution().consecutiveFailures + 1))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> worker.getObject().run(instance.getData()));
    }
}
