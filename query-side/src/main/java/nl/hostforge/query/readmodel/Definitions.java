package nl.hostforge.query.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Reads the SQL that defines a read model's tables from the folder {@code readmodel}. */
public final class Definitions {
    private Definitions() {}

    /** @throws UncheckedIOException if there is no such definition */
    public static String read(String readModel) {
        try {
            return new ClassPathResource("readmodel/" + readModel + ".sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
