package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A document made again is the same to the last byte, so that a hash on record proves it. */
class SameBytesTest {
    @Test
    void twice_the_same_in_one_process() {
        assertThat(hashes()).isEqualTo(hashes());
    }

    @Test
    void the_same_in_another_process_with_other_settings() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var other = new ProcessBuilder(
                        java,
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Duser.language=ar",
                        "-Duser.country=SA",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameBytesTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var told = new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(other.waitFor()).isZero();
        assertThat(told.lines().filter(line -> line.startsWith("sha256 "))).containsExactlyElementsOf(hashes());
    }

    @Test
    void the_same_when_many_are_made_at_once() throws Exception {
        var document = Examples.hosting(Documents.invoice()).made();
        try (var makers = Executors.newFixedThreadPool(4)) {
            var made = makers.invokeAll(Stream.generate(() -> (Callable<String>) () -> hash(document))
                    .limit(16)
                    .toList());
            for (var each : made) assertThat(each.get()).isEqualTo(hash(document));
        }
    }

    @Test
    void another_document_has_other_bytes() {
        assertThat(hash(Examples.hosting(Documents.invoice()).made()))
                .isNotEqualTo(hash(
                        Examples.hosting(Documents.invoice().withoutOrder()).made()));
    }

    /** Asked for in the other process. */
    public static void main(String[] none) {
        hashes().forEach(System.out::println);
    }

    private static List<String> hashes() {
        var all = Examples.all();
        return Stream.of("a Dutch company", "three pages", "a name from right to left", "a credit note outside the EU")
                .map(name -> hash(all.get(name)))
                .toList();
    }

    private static String hash(InvoiceDocument document) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(InvoicePdf.of(document));
            return "sha256 " + HexFormat.of().formatHex(sha256.digest(InvoiceUbl.of(document)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
