package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of former revisions, as they stand in golden files, are read as today's. */
@HostForgeTest
class UpcastersTest {
    private static final LogSerializer SERIALIZER = LogSerializer.of(StoredTypes.ofHostForge(), new ReadableVault());

    @Autowired
    org.axonframework.config.Configuration axon;

    @Test
    void a_correction_of_the_first_revision_frees_no_names() throws IOException {
        var example = (OrderCorrected) Examples.of(OrderCorrected.class);
        var today = (OrderCorrected) read("order.OrderCorrected", "1");
        assertThat(today.freedDomains()).isEmpty();
        assertThat(today)
                .isEqualTo(new OrderCorrected(
                        example.orderId(),
                        example.customerId(),
                        example.lines(),
                        example.vat(),
                        example.totals(),
                        example.transferCodes(),
                        List.of()));
    }

    private Object read(String type, String revision) throws IOException {
        var payload =
                Files.readAllBytes(Path.of("src", "test", "resources", "golden", type + ".r" + revision + ".json"));
        IntermediateEventRepresentation stored = new InitialEventRepresentation(
                new GenericDomainEventEntry<>(
                        "Example",
                        "stream",
                        0,
                        "00000000-0000-7000-8000-000000000001",
                        Instant.EPOCH,
                        type,
                        revision,
                        payload,
                        "{}".getBytes()),
                SERIALIZER);
        var upcast = axon.upcasterChain()
                .upcast(java.util.stream.Stream.of(stored))
                .findFirst()
                .orElseThrow();
        return SERIALIZER.deserialize(upcast.getData(byte[].class));
    }
}
