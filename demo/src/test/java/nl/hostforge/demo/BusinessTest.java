package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hostforge.app.HostForge;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Three months of a small business, in one process: every figure comes out as the table says. With
 * {@code -Dbusiness.months=14} the whole one.
 */
class BusinessTest {
    private static final String EMAIL = "demo@hostforge.example";
    private static final String PASSWORD = "only for the demo, 3 months";
    private static final int MONTHS = Integer.getInteger("business.months", 3);

    @Test
    void the_months_come_out_as_the_table_says() throws Exception {
        var table = BusinessTable.read();
        try (var sandbox = Sandbox.start("--server.port=0", "--sandbox.data=" + folder());
                var hostForge = new SpringApplicationBuilder(HostForge.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--hostforge.database.data=" + folder(),
                                "--hostforge.sandbox.url=" + address(sandbox.port()),
                                "--hostforge.sandbox.mail-port=" + sandbox.mailPort(),
                                "--hostforge.admin.email=" + EMAIL,
                                "--hostforge.admin.password=" + PASSWORD,
                                "--spring.config.additional-location=classpath:demo/movable-clock.properties")) {
            var environment = hostForge.getEnvironment();
            var place = new BusinessRun.Place(
                    address(environment.getRequiredProperty("local.server.port", Integer.class)),
                    address(environment.getRequiredProperty("local.management.port", Integer.class)),
                    address(sandbox.port()),
                    EMAIL,
                    PASSWORD);
            assertThat(BusinessRun.against(table, table.of(MONTHS).orElseThrow(), place, System.out))
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
