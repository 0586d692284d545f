package nl.hostforge.deployment;

/** What the product itself says about how it runs. */
final class Product {
    /** One listens for what other nodes append to the log, one tells them. */
    private static final int SIGNALS = 2;

    private Product() {}

    static Object setting(String... keys) {
        return Yaml.at(
                Yaml.documents(Project.file("app/src/main/resources/application.yaml"))
                        .getFirst(),
                keys);
    }

    /** @return database connections that one node holds at most */
    static int connections() {
        var pool = (Integer) setting("spring", "datasource.hikari", "maximum-pool-size");
        return pool + Integer.parseInt(ConfigurationReference.defaultOf("hostforge.privacy.key-connections")) + SIGNALS;
    }
}
