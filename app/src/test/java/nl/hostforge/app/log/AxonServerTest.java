package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AxonServerTest {
    @Test
    void with_axon_server_on_and_no_server_there_the_start_ends_and_says_why(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                HostForge.class,
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=127.0.0.1:1",
                "--hostforge.database.data=" + TemporaryData.folder(),
                "--server.port=0",
                "--management.server.port=0"));
        assertThat(output).contains("Axon Server (127.0.0.1:1) could not be reached");
    }
}
