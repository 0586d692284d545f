package nl.hostforge.query.testing;

import java.util.List;
import javax.sql.DataSource;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The query side alone, on a real database, with every read model's first generation live. */
@SpringBootApplication(scanBasePackages = "nl.hostforge.query")
@EntityScan("nl.hostforge.query")
@EnableJpaRepositories("nl.hostforge.query")
class QuerySide {
    @Bean
    DataSource dataSource() {
        return DataSourceBuilder.create()
                .url(TestDatabase.url())
                .username("postgres")
                .build();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    InMemoryVault vault() {
        return new InMemoryVault();
    }

    @Bean
    QueryGateway questions() {
        return DefaultQueryGateway.builder()
                .queryBus(SimpleQueryBus.builder().build())
                .build();
    }

    @Bean
    EventStore log() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    @Bean
    PlacesInPlayback places() {
        return new PlacesInPlayback();
    }

    @Bean
    Playback playback(
            List<ReadModel> models,
            Generations generations,
            JdbcClient database,
            TransactionTemplate transactions,
            MovableClock clock,
            PlacesInPlayback places) {
        database.sql("create table if not exists read_model_generation (read_model varchar(64), generation integer,"
                        + " shape varchar(64), state varchar(16), created_at timestamptz, live_since timestamptz,"
                        + " primary key (read_model, generation))")
                .update();
        models.forEach(generations::ensure);
        return new Playback(models, generations, database, transactions, clock, places);
    }
}
