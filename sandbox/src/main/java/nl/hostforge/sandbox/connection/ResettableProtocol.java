package nl.hostforge.sandbox.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;

/** Tomcat's HTTP/1.1, plus a way from the request down to its socket, which the servlet API does not have. */
public class ResettableProtocol extends Http11NioProtocol {
    /** Tomcat keeps this one of a request's notes free for applications, and keeps it across requests. */
    static final int CONNECTION_NOTE = 16;

    @Override
    protected Processor createProcessor() {
        return new ResettableProcessor(this);
    }

    private static final class ResettableProcessor extends Http11Processor implements Connection {

        ResettableProcessor(AbstractHttp11Protocol<?> protocol) {
            super(protocol, protocol.getAdapter());
            request.setNote(CONNECTION_NOTE, this);
        }

        @Override
        public void reset() {
            var socket = (NioSocketWrapper) getSocketWrapper();
            try {
                // With nothing to linger for, closing sends RST; an orderly FIN would pass for an empty answer.
                socket.getSocket().getIOChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.close();
                // A channel that a selector still knows is closed only when that selector next looks.
                socket.getPoller().getSelector().wakeup();
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            }
        }
    }
}
