package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hostforge.app.HostForge;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The demo itself, in one process: every order of the table comes out as the table says. */
class DemoTest {
    private static final String EMAIL = "demo@hostforge.example";
    private static final String PASSWORD = "only for the demo, 25 orders";

    @Test
    void all_orders_come_out_as_the_table_says() throws Exception {
        try (var sandbox = Sandbox.start(
                        "--server.port=0", "--sandbox.data=" + folder(), "--sandbox.moneybird.requests-per-window=0");
                var hostForge = new SpringApplicationBuilder(HostForge.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--hostforge.database.data=" + folder(),
                                "--hostforge.sandbox.url=" + address(sandbox.port()),
                                "--hostforge.sandbox.mail-port=" + sandbox.mailPort(),
                                "--hostforge.admin.email=" + EMAIL,
                                "--hostforge.admin.password=" + PASSWORD,
                                "--spring.config.additional-location=classpath:demo/short-pauses.properties")) {
            var port = hostForge.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var board = new Board(System.out, false, 200);
            assertThat(DemoRun.against(address(port), address(sandbox.port()), EMAIL, PASSWORD, board))
                    .isEmpty();
        }
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "hf");
    }
}
