package nl.hostforge.api.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events on a socket of its own, so that it can go without a goodbye. */
public final class EventStream implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Socket socket;
    private final BufferedReader lines;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final int status;

    /** One block of the stream; a comment has none of the three. */
    public record Event(String id, String name, String data, String comment) {
        public JsonNode json() {
            return JSON.readTree(data);
        }
    }

    /** @param headers in pairs */
    public EventStream(int port, String path, String... headers) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(20_000);
            var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            request.append("Accept: text/event-stream\r\n");
            for (var i = 0; i < headers.length; i += 2)
                request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = Integer.parseInt(lines.readLine().split(" ")[1]);
            for (var line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                var colon = line.indexOf(':');
                this.headers.put(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public int status() {
        return status;
    }

    public String header(String name) {
        return headers.get(name);
    }

    /** @return the next event, comments left out; null once the stream has ended */
    public Event next() {
        var event = nextOrComment();
        while (event != null && event.data() == null) event = nextOrComment();
        return event;
    }

    public List<Event> next(int howMany) {
        var events = new ArrayList<Event>();
        while (events.size() < howMany) events.add(next());
        return events;
    }

    /** @return the next block, be it an event or a comment; null once the stream has ended */
    public Event nextOrComment() {
        var fields = new TreeMap<String, String>();
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var colon = line.indexOf(':');
                if (line.isEmpty() && !fields.isEmpty())
                    return new Event(fields.get("id"), fields.get("event"), fields.get("data"), fields.get(""));
                if (colon >= 0)
                    fields.put(line.substring(0, colon), line.substring(colon + 1)); // chunk sizes have none
                else if (line.equals("0")) return null; // the last chunk
            }
            return null;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Goes without a goodbye. */
    @Override
    public void close() {
        if (socket.isClosed()) return;
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
