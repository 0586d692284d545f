package nl.hostforge.app.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.EnsureMayOrder;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.next());

    private final CommandTargets targets = new CommandTargets();

    /** Commands of others may be classes. */
    private static final class Plain {
        @TargetAggregateIdentifier
        private final String where = "there";
    }

    private record Nowhere(String text) {}

    @Test
    void a_command_names_its_aggregate_and_the_version_that_its_sender_saw() {
        assertThat(targetOf(new ApproveCustomer(CUSTOMER, 7L)))
                .isEqualTo(new VersionedAggregateIdentifier(CUSTOMER, 7L))
                .isEqualTo(AnnotationCommandTargetResolver.builder()
                        .build()
                        .resolveTarget(new GenericCommandMessage<>(new ApproveCustomer(CUSTOMER, 7L))));
    }

    @Test
    void any_version_will_do_where_none_is_named() {
        assertThat(targetOf(new ApproveCustomer(CUSTOMER, null)).getVersion()).isNull();
        assertThat(targetOf(new EnsureMayOrder(CUSTOMER))).isEqualTo(new VersionedAggregateIdentifier(CUSTOMER, null));
    }

    @Test
    void a_command_that_is_no_record_is_read_too() {
        assertThat(targetOf(new Plain()).getIdentifierValue()).isEqualTo("there");
    }

    @Test
    void a_command_that_names_no_aggregate_is_refused() {
        assertThatThrownBy(() -> targetOf(new Nowhere("lost"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> targetOf(new EnsureMayOrder(null))).isInstanceOf(IllegalArgumentException.class);
    }

    private VersionedAggregateIdentifier targetOf(Object command) {
        return targets.resolveTarget(new GenericCommandMessage<>(command));
    }
}
