package nl.hostforge.app.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to a server while it is open; while it is shut nobody listens there, as when the machine is off. */
final class Door implements AutoCloseable {
    private final int behind;
    private int port; // any free one at first, the same ever after
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    /** @param behind the port of the server on this machine */
    Door(int behind) {
        this.behind = behind;
        open();
        port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    void open() {
        try {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var here = listening;
        Thread.ofVirtual().start(() -> {
            try {
                while (true) lead(here.accept());
            } catch (IOException shut) {
                // nobody comes in any more
            }
        });
    }

    void shut() {
        close(listening);
        connections.forEach(Door::close);
        connections.clear();
    }

    @Override
    public void close() {
        shut();
    }

    private void lead(Socket visitor) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), behind);
        connections.add(visitor);
        connections.add(server);
        carry(visitor, server);
        carry(server, visitor);
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // one of them hung up
            }
        });
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
