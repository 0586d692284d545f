package nl.hostforge.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * All three providers on one port: Plesk below {@code /plesk}, Openprovider below {@code /openprovider}, Moneybird
 * below {@code /moneybird}, and {@code /control} for whoever tests against them.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final ServletWebServerApplicationContext context;

    private Sandbox(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static void main(String... arguments) {
        start(arguments);
    }

    /**
     * Starts the providers and returns once they answer.
     *
     * @param arguments settings in the form {@code --server.port=0}, {@code --sandbox.data=/tmp/there}
     */
    public static Sandbox start(String... arguments) {
        var sandbox = new Sandbox(
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(SandboxConfiguration.class)
                        .properties("spring.config.name=sandbox")
                        .registerShutdownHook(true)
                        .run(arguments));
        log.info("The providers answer on port {}", sandbox.port());
        return sandbox;
    }

    /** The port on which all providers listen. */
    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
