package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateVersionTest {
    private static final List<String> LAYOUT = List.of(
            "invoice.html",
            "invoice.css",
            "labels.nl.properties",
            "labels.en.properties",
            "fonts/IBMPlexSans-Regular.ttf",
            "fonts/IBMPlexSans-SemiBold.ttf",
            "fonts/NotoSansArabic-Regular.ttf",
            "fonts/NotoSansHebrew-Regular.ttf");

    /** Whoever changes the layout gives it a new version here, so that a recorded version means one layout for ever. */
    @Test
    void a_version_is_one_layout() throws IOException, NoSuchAlgorithmException {
        assertThat(InvoicePdf.TEMPLATE_VERSION + " is " + hashOfLayout())
                .isEqualTo("2 is b3becc6ee994f17c796c436fecbd5e2c00e73327eb9aa9e62dcda5169f003211");
    }

    private static String hashOfLayout() throws IOException, NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        for (var name : LAYOUT)
            try (var file = TemplateVersionTest.class.getResourceAsStream("/document/" + name)) {
                sha256.update(file.readAllBytes());
            }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
