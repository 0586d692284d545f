package nl.hostforge.sandbox;

import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.mail.MailCatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * All four providers on one port: Plesk below {@code /plesk}, Openprovider below {@code /openprovider}, Moneybird
 * below {@code /moneybird}, VIES below {@code /vies}, and {@code /control} for whoever tests against them; mails are
 * caught on a port of their own and shown below {@code /mailbox}.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final ServletWebServerApplicationContext context;

    private Sandbox(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static void main(String... arguments) {
        run(new SpringApplication(SandboxConfiguration.class), Map.of(), arguments);
    }

    /**
     * Starts the providers inside another program and returns once they answer; logging is left as that program has it.
     * Mails are caught on any free port unless {@code --sandbox.mail.port} names one.
     *
     * @param arguments settings in the form {@code --server.port=0}, {@code --sandbox.data=/tmp/there}
     */
    public static Sandbox start(String... arguments) {
        var application = new SpringApplication(SandboxConfiguration.class);
        application.setRegisterShutdownHook(false);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return run(application, Map.of("sandbox.mail.port", "0"), arguments);
    }

    private static Sandbox run(SpringApplication application, Map<String, Object> defaults, String... arguments) {
        var settings = new HashMap<>(defaults);
        settings.put("spring.config.name", "sandbox");
        application.setDefaultProperties(settings);
        var sandbox = new Sandbox((ServletWebServerApplicationContext) application.run(arguments));
        log.info("The providers answer on port {}, mails are caught on port {}", sandbox.port(), sandbox.mailPort());
        return sandbox;
    }

    /** The port on which all providers listen. */
    public int port() {
        return context.getWebServer().getPort();
    }

    /** The port on which mails are caught. */
    public int mailPort() {
        return context.getBean(MailCatcher.class).port();
    }

    @Override
    public void close() {
        context.close();
    }
}
