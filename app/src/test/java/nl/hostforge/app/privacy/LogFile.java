package nl.hostforge.app.privacy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * A file that gets all that is logged in this JVM from now on. Spring Boot's own, {@code logging.file.name}, is not heeded
 * while another application of the same JVM has set up logging already.
 */
final class LogFile {
    private LogFile() {}

    static void collect(Path file) {
        var logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        var all = new PatternLayoutEncoder();
        all.setContext(logging);
        all.setPattern("%d %p %t %mdc %logger %m%n%ex");
        all.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(logging);
        appender.setEncoder(all);
        appender.setFile(file.toString());
        appender.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }
}
