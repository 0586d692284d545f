package nl.hostforge.app.orders;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.HttpShop.Answer;
import nl.hostforge.app.running.ProductProcess;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Two admins press the same button at the same moment, on the whole product. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.admin.password=" + ProductProcess.PASSWORD})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class TwoAdminsTest {
    @LocalServerPort
    int port;

    @RepeatedTest(5)
    void one_approves_and_the_other_is_shown_what_the_order_has_become(RepetitionInfo repetition) throws Exception {
        var address = "http://127.0.0.1:" + port;
        var domain = "twee-beheerders-" + repetition.getCurrentRepetition() + ".nl";
        var placed = new HttpShop(address).order("two-admins-and-" + domain, domain);
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        var number = placed.text("/number");
        var first = new HttpShop(address);
        var second = new HttpShop(address);
        eventually(() -> assertThat(first.order(number).status()).isEqualTo(200));
        assertThat(second.order(number).status()).isEqualTo(200);

        var answers = atOnce(() -> first.approve(number), () -> second.approve(number));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var refused = answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.text("/type")).isEqualTo("/problems/invalid-order-state");
        assertThat(refused.text("/current/number")).isEqualTo(number);
        assertThat(refused.text("/current/status")).isIn("PROCESSING", "ACTIVE");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var answers = new ArrayList<Answer>();
        try (var admins = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : List.of(
                    admins.submit(() -> {
                        barrier.await();
                        return one.call();
                    }),
                    admins.submit(() -> {
                        barrier.await();
                        return other.call();
                    }))) answers.add(answer.get());
        }
        return answers;
    }
}
