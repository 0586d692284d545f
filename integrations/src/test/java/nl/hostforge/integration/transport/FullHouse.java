package nl.hostforge.integration.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** An address that accepts no more connections and refuses none: whoever knocks waits. */
public final class FullHouse implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> waiting = new ArrayList<>();

    public FullHouse() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        for (var full = false; !full; ) {
            var knock = new Socket();
            waiting.add(knock);
            try {
                knock.connect(new InetSocketAddress(door.getInetAddress(), door.getLocalPort()), 200);
            } catch (SocketTimeoutException enough) {
                full = true;
            }
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (var knock : waiting) {
            knock.close();
        }
        door.close();
    }
}
