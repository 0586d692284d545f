package nl.hostforge.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
    @TempDir
    Path data;

    @Test
    void it_is_made_once_for_its_owner_alone() throws IOException {
        var made = ids();
        assertThat(made).hasSize(1);
        assertThat(ids()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(data.resolve("master.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_change_puts_a_new_key_before_those_that_were() throws IOException {
        var made = ids();
        MasterKeyChange.run("--hostforge.database.data=" + data);
        assertThat(ids()).hasSize(2).endsWith(made.getFirst()).doesNotHaveDuplicates();
    }

    private List<String> ids() throws IOException {
        return new MasterKeyFile(data).keys().stream().map(MasterKey::id).toList();
    }
}
