package nl.hostforge.sandbox.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the resettable protocol under Tomcat and hands each request its connection. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> resettableConnections() {
        return tomcat -> {
            tomcat.setProtocol(ResettableProtocol.class.getName());
            tomcat.addEngineValves(new ConnectionValve());
        };
    }

    private static final class ConnectionValve extends ValveBase {
        ConnectionValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var connection = request.getCoyoteRequest().getNote(ResettableProtocol.CONNECTION_NOTE);
            request.setAttribute(Connection.class.getName(), connection);
            getNext().invoke(request, response);
        }
    }
}
