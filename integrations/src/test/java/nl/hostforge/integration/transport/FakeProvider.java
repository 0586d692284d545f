package nl.hostforge.integration.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that answers as it is told to, down to the misbehaviour of its sockets, and remembers what it was asked.
 * One request per connection, so that a fault belongs to one request.
 */
public final class FakeProvider implements AutoCloseable {

    /** What the server does with a request once it has read all of it, and so may have done the work. */
    @FunctionalInterface
    public interface Reaction {
        void to(Socket connection) throws IOException;
    }

    public record Asked(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {}

    private final ServerSocket socket;
    private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger hungUpOn = new AtomicInteger();

    public FakeProvider() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public URI address() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    public FakeProvider then(Reaction... next) {
        reactions.addAll(List.of(next));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How often the caller was gone before all was said. */
    public int hungUpOn() {
        return hungUpOn.get();
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    public static Reaction json(int status, String body, String... headers) {
        return answer(status, "application/json", body, headers);
    }

    public static Reaction xml(String body) {
        return answer(200, "text/xml", body);
    }

    public static Reaction html(int status) {
        return answer(
                status,
                "text/html",
                "<html><head><title>x</title></head><body><h1>Error " + status + "</h1></body></html>");
    }

    public static Reaction answer(int status, String contentType, String body, String... headers) {
        return connection -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = new StringBuilder("HTTP/1.1 " + status + " -\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n");
            for (var header : headers) {
                head.append(header).append("\r\n");
            }
            send(connection, head + "\r\n");
            connection.getOutputStream().write(bytes);
            connection.close();
        };
    }

    /** The connection breaks after the request was read, with the work perhaps done. */
    public static Reaction reset() {
        return connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        };
    }

    /** No answer at all, until the caller gives up. */
    public static Reaction silence() {
        return connection -> {};
    }

    /** An answer that would be good if it ever came to its end: a byte now and then. */
    public static Reaction slowDrip(String contentType) {
        return connection -> {
            send(connection, "HTTP/1.1 200 -\r\nContent-Type: " + contentType + "\r\nContent-Length: 100000\r\n\r\n");
            try {
                for (var i = 0; i < 400; i++) {
                    send(connection, " ");
                    Thread.sleep(25);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Less than announced, then the end. */
    public static Reaction cutShort(String contentType, String body) {
        return connection -> {
            send(
                    connection,
                    "HTTP/1.1 200 -\r\nContent-Type: " + contentType + "\r\nContent-Length: 100000\r\n\r\n" + body);
            connection.close();
        };
    }

    /** An address where nobody listens. */
    public static URI nobody() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://localhost:" + free.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private void serve() {
        try {
            while (true) {
                var connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> react(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void react(Socket connection) {
        try {
            asked.add(read(connection.getInputStream()));
            var reaction = Optional.ofNullable(reactions.poll()).orElse(html(599));
            reaction.to(connection);
        } catch (IOException gone) {
            hungUpOn.incrementAndGet();
        }
    }

    private static Asked read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.write(next);
        }
        var lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        var request = lines[0].split(" ");
        var target = URI.create(request[1]);
        return new Asked(
                request[0],
                target.getPath(),
                query(target.getRawQuery()),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String raw) {
        var parameters = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (var pair : raw.split("&")) {
                var parts = pair.split("=", 2);
                parameters.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
