package nl.hostforge.benchmark.product;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nl.hostforge.app.HostForge;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node of the product in this process, with the embedded, durable PostgreSQL that every installation of one node has.
 * Its roles are given: a measurement of commands is not to count what projections and sagas do at the same time.
 */
public final class Node implements AutoCloseable {
    /** Decides, and nothing else. */
    public static final String COMMANDS = "command,query";

    /** Decides, and fills read models. */
    public static final String COMMANDS_AND_PROJECTIONS = "command,query,projection";

    private final ConfigurableApplicationContext context;
    private final JdbcConnectionDetails database;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
        this.database = context.getBean(JdbcConnectionDetails.class);
    }

    /** @param data the folder of its database, made if it is not there */
    public static Node start(Path data, String roles) {
        return start(data, roles, Map.of());
    }

    /** @param settings what is not as in a new installation */
    public static Node start(Path data, String roles, Map<String, ?> settings) {
        return start(data, roles, settings, context -> {});
    }

    /** @param change what is other than in the product, and measured for that */
    public static Node start(
            Path data, String roles, ApplicationContextInitializer<ConfigurableApplicationContext> change) {
        return start(data, roles, Map.of(), change);
    }

    private static Node start(
            Path data,
            String roles,
            Map<String, ?> others,
            ApplicationContextInitializer<ConfigurableApplicationContext> change) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var settings = new TreeMap<String, Object>();
        settings.put("hostforge.roles", roles);
        settings.put("hostforge.database.data", data);
        settings.put("hostforge.catalogue.fill", false);
        settings.put("hostforge.processing.generations-poll", "1h"); // generations change when a benchmark says so
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("logging.level.root", "error");
        settings.putAll(others);
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var node = new Node(new SpringApplicationBuilder(HostForge.class)
                .initializers(change)
                .run(arguments));
        System.out.printf(
                "node: %s; JVM %s %s on %d processors; PostgreSQL %s%n",
                String.join(" ", arguments),
                Runtime.version(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Runtime.getRuntime().availableProcessors(),
                node.databaseSettings());
        return node;
    }

    /** @return a new folder, deleted when the process ends, unless the arguments name one at this place, which is kept */
    public static Path folder(String[] arguments, int place) throws IOException {
        if (arguments.length > place) return Files.createDirectories(Path.of(arguments[place]));
        var folder = Files.createTempDirectory("hostforge-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public CommandGateway commands() {
        return bean(CommandGateway.class);
    }

    /** @return where operators ask */
    public URI management() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    /** @return a connection of its own, outside the product's pool */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    public void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return the first column of the first row */
    public String ask(String question) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String databaseSettings() {
        return ask("select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in"
                + " ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers')");
    }

    @Override
    public void close() {
        context.close();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // its server may still be deleting files of its own
        }
    }
}
