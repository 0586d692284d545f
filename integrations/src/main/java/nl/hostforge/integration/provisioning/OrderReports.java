package nl.hostforge.integration.provisioning;

import java.time.Instant;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.CompleteProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.FailCompensation;
import nl.hostforge.messages.order.ProvisioningCommand.FailProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.StartProvisioningStep;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepPermission;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Tells the order how a job goes. Each report may be repeated: the order knows the step, the round and the attempt. */
@Component
class OrderReports {
    private final CommandGateway commands;

    OrderReports(CommandGateway commands) {
        this.commands = commands;
    }

    StepPermission start(ProvisioningJob job) {
        if (job.compensation()) return StepPermission.PROCEED;
        return commands.sendAndWait(
                new StartProvisioningStep(order(job), new StepId(job.subject()), job.round(), job.attempt()));
    }

    void complete(ProvisioningJob job, Finished finished) {
        commands.sendAndWait(
                job.compensation()
                        ? new CompleteCompensation(
                                order(job), new CompensationId(job.subject()), job.round(), finished.reference())
                        : new CompleteProvisioningStep(
                                order(job),
                                new StepId(job.subject()),
                                job.round(),
                                finished.reference(),
                                finished.facts()));
    }

    void failForNow(
            ProvisioningJob job, ProvisioningCase order, Provider provider, String code, String words, Instant next) {
        fail(job, order, provider, code, words, next);
    }

    void failForGood(ProvisioningJob job, ProvisioningCase order, Provider provider, String code, String words) {
        fail(job, order, provider, code, words, null);
    }

    private void fail(
            ProvisioningJob job, ProvisioningCase order, Provider provider, String code, String words, Instant next) {
        // nothing can be sealed for a customer who was erased, and nothing of theirs is kept
        var sealed = words == null || order.contact().isErased()
                ? null
                : Personal.of(KeyRef.contact(order.customerId()), words);
        commands.sendAndWait(
                job.compensation()
                        ? new FailCompensation(
                                order(job),
                                new CompensationId(job.subject()),
                                job.round(),
                                job.attempt(),
                                provider.word(),
                                code,
                                sealed,
                                next == null,
                                next)
                        : new FailProvisioningStep(
                                order(job),
                                new StepId(job.subject()),
                                job.round(),
                                job.attempt(),
                                provider.word(),
                                code,
                                sealed,
                                next == null,
                                next));
    }

    private static OrderId order(ProvisioningJob job) {
        return OrderId.of(job.orderId());
    }
}
