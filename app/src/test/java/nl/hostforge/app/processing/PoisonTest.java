package nl.hostforge.app.processing;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.app.Packages;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.query.readmodel.Generation;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One event that cannot be handled, in the middle of 99 that can: the 99 are visible, the one is parked, nothing lags. */
@HostForgeTest
class PoisonTest {
    private static final String READ_MODEL = "hosting-package-overview";

    @Autowired
    EventStore log;

    @Autowired
    TransactionManager transactions;

    @Autowired
    Projections projections;

    @Autowired
    JdbcClient database;

    enum Poison {
        JAVA_EXCEPTION {
            @Override
            EventMessage<?> event() {
                return Packages.firstEvent(
                        Packages.introduced(Packages.id("poison-java"), "poison-java", Packages.text("x"), null));
            }
        },
        UNIQUE_VIOLATION {
            @Override
            EventMessage<?> event() {
                return Packages.firstEvent(Packages.introduced(
                        Packages.id("another id"), "UNIQUE_VIOLATION-0", Packages.text("x"), Packages.PRICES));
            }
        },
        VALUE_TOO_LONG {
            @Override
            EventMessage<?> event() {
                var text = new PackageText("n".repeat(200), "x", "x", "x");
                return Packages.firstEvent(
                        Packages.introduced(Packages.id("poison-long"), "poison-long", text, Packages.PRICES));
            }
        };

        abstract EventMessage<?> event();
    }

    @ParameterizedTest
    @EnumSource
    void live_and_during_a_rebuild(Poison poison) {
        var live = liveGeneration();
        var parkedBefore = parked(live);
        publishTogether(ninetyNineAround(poison));
        eventually(() -> {
            assertThat(visible(live, poison)).isEqualTo(99);
            assertThat(parked(live)).isEqualTo(parkedBefore + 1);
            assertThat(projections.caughtUp(live)).isTrue();
        });

        var rebuilt = projections.rebuild(READ_MODEL);
        eventually(() -> {
            assertThat(visible(rebuilt, poison)).isEqualTo(99);
            assertThat(parked(rebuilt)).isEqualTo(parkedBefore + 1);
            assertThat(projections.caughtUp(rebuilt)).isTrue();
        });
        projections.drop(rebuilt);
    }

    private static List<EventMessage<?>> ninetyNineAround(Poison poison) {
        var events = new ArrayList<EventMessage<?>>(Packages.firstEvents(poison + "-", 99));
        events.add(50, poison.event());
        return events;
    }

    private void publishTogether(List<EventMessage<?>> events) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(() -> log.publish(events));
    }

    private Generation liveGeneration() {
        return new Generation(
                READ_MODEL,
                database.sql("select generation from read_model_generation where read_model = ? and state = 'LIVE'")
                        .param(READ_MODEL)
                        .query(Integer.class)
                        .single());
    }

    private long visible(Generation generation, Poison poison) {
        return database.sql("select count(*) from " + generation.table("hosting_package_overview")
                        + " where slug like :slug")
                .param("slug", poison + "-%")
                .query(Long.class)
                .single();
    }

    private long parked(Generation generation) {
        return database.sql("select count(*) from dead_letter_entry where processing_group = :group")
                .param("group", generation.processor())
                .query(Long.class)
                .single();
    }
}
