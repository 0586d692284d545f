package nl.hostforge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One sandbox for all tests of this run, empty at the start of each. */
public abstract class RunningSandbox {
    private static final Sandbox SANDBOX = start();

    private static Sandbox start() {
        try {
            var data = Files.createTempDirectory("sandbox-test");
            return Sandbox.start("--server.port=0", "--sandbox.data=" + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static String address() {
        return "http://127.0.0.1:" + SANDBOX.port();
    }

    protected static int mailPort() {
        return SANDBOX.mailPort();
    }

    protected static Wire control() {
        return Wire.to(address() + "/control", null);
    }

    /** Adds a fault rule and returns its id. */
    protected static long fault(Map<String, Object> rule) {
        var reply = control().post("/faults", rule);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    @BeforeEach
    void everythingIsForgotten() {
        assertThat(control().post("/reset", null).status()).isEqualTo(204);
    }
}
