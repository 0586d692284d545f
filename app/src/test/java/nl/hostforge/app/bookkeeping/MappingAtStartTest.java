package nl.hostforge.app.bookkeeping;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeQuery.FindBookkeepingLink;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A tax code that the bookkeeping does not have: the shop is there, the jobs are not begun, and the list says why. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.moneybird.tax-rates.oss-xx=999"})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class MappingAtStartTest {
    private static final String WRONG = "hostforge.moneybird.tax-rates.oss-xx: Moneybird has no active 999";

    @Autowired
    Scheduler jobs;

    @Autowired
    QueryGateway queries;

    @LocalServerPort
    int port;

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void the_shop_starts_and_the_jobs_do_not() throws Exception {
        assertThat(jobs.getSchedulerState().isPaused()).isTrue();
        assertThat(queries.query(new FindBookkeepingLink(), BookkeepingLink.class)
                        .join()
                        .mapping()
                        .problems())
                .containsExactly(WRONG);
        assertThat(get(port, "/api/v1/packages").statusCode()).isEqualTo(200);
        within(Duration.ofSeconds(20), () -> {
            var health = get(managementPort, "/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains(WRONG, "DEGRADED");
        });
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
