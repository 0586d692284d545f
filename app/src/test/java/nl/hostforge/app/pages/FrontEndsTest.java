package nl.hostforge.app.pages;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.hostforge.app.HostForgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** The front ends as they were built, inside the product. */
@HostForgeTest
class FrontEndsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ServerProperties server;

    @ParameterizedTest
    @CsvSource({"/, /assets/", "/packages, /assets/", "/admin/, /admin/assets/", "/admin/packages, /admin/assets/"})
    void every_page_brings_a_script_that_is_kept_for_good_and_sent_compressed(String page, String folder)
            throws IOException, InterruptedException {
        var drawn = get(page);
        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(header(drawn, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(drawn, "Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        var script =
                Pattern.compile("src=\"(" + folder + "index-[^\"]+\\.js)\"").matcher(text(drawn));
        assertThat(script.find()).isTrue();
        var sent = get(script.group(1));
        assertThat(header(sent, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(sent, "Content-Encoding")).isEqualTo("gzip");
        assertThat(text(sent)).contains("HostForge");
    }

    @ParameterizedTest
    @CsvSource({"/, /assets/", "/admin/, /admin/assets/"})
    void every_page_is_themed_before_it_is_drawn_by_a_file_of_ours(String page, String folder)
            throws IOException, InterruptedException {
        var drawn = text(get(page));
        assertThat(drawn).doesNotContain("<script>");
        var script = Pattern.compile("<head>\\s*<script src=\"(" + folder + "first-paint-[^\"]+\\.js)\"></script>")
                .matcher(drawn);
        assertThat(script.find())
                .as("the first script, neither deferred nor asynchronous")
                .isTrue();
        var sent = get(script.group(1));
        assertThat(header(sent, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(text(sent)).contains("hostforge.theme");
    }

    /** A compressor waits for more before it sends: what happens would be seen late or at the end. */
    @Test
    void the_stream_of_events_is_not_compressed() {
        var types = server.getCompression().getMimeTypes();
        assertThat(types)
                .contains("application/json", "application/problem+json")
                .doesNotContain("text/event-stream");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HTTP.send(request, ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (header(answer, "Content-Encoding") == null) return new String(answer.body(), StandardCharsets.UTF_8);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
