package nl.hostforge.app.replay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.running.ProductProcess;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The product with an admin who may read as fast as the machine can, and without work outside. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "hostforge.admin.password=" + ProductProcess.PASSWORD,
            "hostforge.rate-limit.staff-requests=1000000",
            "hostforge.rate-limit.visitor-requests=1000000",
            "hostforge.roles=api,command,query,projection"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@interface ReplayTest {}
