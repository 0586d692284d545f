package nl.hostforge.sandbox.connection;

import jakarta.servlet.http.HttpServletRequest;

/** The client's TCP connection, as far as a fault needs it. */
@FunctionalInterface
public interface Connection {

    /** Throws away what was written and not sent, and answers the client with a reset instead of an HTTP message. */
    void reset();

    static Connection of(HttpServletRequest request) {
        return (Connection) request.getAttribute(Connection.class.getName());
    }
}
