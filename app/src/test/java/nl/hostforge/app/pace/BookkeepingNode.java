package nl.hostforge.app.pace;

import com.zaxxer.hikari.HikariDataSource;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import javax.sql.DataSource;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.pace.WaitingWork;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node's way to the bookkeeping, as the product puts it together, with a pool of connections of its own. */
final class BookkeepingNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource pool = new HikariDataSource();

    BookkeepingNode(String database, Map<String, String> settings) {
        pool.setJdbcUrl(database);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(8);
        TestPropertyValues.of(settings).applyTo(context);
        context.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults);
        context.registerBean(WaitingWork.class, () -> Map::of);
        context.scan("nl.hostforge.integration.moneybird", "nl.hostforge.integration.pace");
        context.refresh();
    }

    Bookkeeping bookkeeping() {
        return context.getBean(Bookkeeping.class);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
