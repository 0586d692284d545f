package nl.hostforge.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.hostforge.app.HostForgeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that were parked by an earlier release. */
@HostForgeTest
class FormerLettersTest {
    private static final String PROCESSOR = "former-letters-test";

    @Autowired
    FormerLetters former;

    @Autowired
    JdbcClient database;

    @AfterEach
    void clear() {
        database.sql("delete from dead_letter_entry where processing_group = ?")
                .param(PROCESSOR)
                .update();
    }

    @Test
    void an_event_that_became_two_is_two_letters_and_what_waits_behind_it_still_does() throws IOException {
        park("anna", 0, "customer.CustomerDetailsChanged", "1");
        park("anna", 1, "customer.CustomerApproved", "1");
        park("bram", 0, "order.OrderCorrected", "1");
        former.bringUpToDate(PROCESSOR, "anna");
        former.bringUpToDate(PROCESSOR, "anna"); // a letter of today stays as it is
        assertThat(letters("anna"))
                .containsExactly(
                        "0 customer.CustomerDetailsChanged r3",
                        "1 customer.CustomerVatNumberChanged r1",
                        "2 customer.CustomerApproved r1");
        assertThat(letters("bram"))
                .as("another sequence waits for its turn")
                .containsExactly("0 order.OrderCorrected r1");
        former.bringUpToDate(PROCESSOR, "bram");
        assertThat(letters("bram")).containsExactly("0 order.OrderCorrected r3");
        assertThat(payload("anna", 0)).contains("\"formerShape\":\"1\"").doesNotContain("vatNumber");
        assertThat(payload("anna", 1)).contains("vatNumberHash").doesNotContain("detailsDigest");
        assertThat(payload("bram", 0)).contains("\"freedDomains\":[]");
    }

    private void park(String sequence, int index, String type, String revision) throws IOException {
        var golden = Path.of("src", "test", "resources", "golden", type + ".r" + revision + ".json");
        database.sql("""
                        insert into dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                               sequence_index, message_type, event_identifier, time_stamp, payload_type,
                               payload_revision, payload, meta_data, type, aggregate_identifier, sequence_number,
                               enqueued_at)
                        values (?, ?, ?, ?, 'event', ?, '2026-11-23T10:15:30Z', ?, ?, ?, ?, 'Customer', ?, ?,
                               '2026-11-23T10:15:30Z')""")
                .params(
                        UUID.randomUUID().toString(),
                        PROCESSOR,
                        sequence,
                        index,
                        UUID.randomUUID().toString(),
                        type,
                        revision,
                        Files.readAllBytes(golden),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        sequence,
                        index)
                .update();
    }

    private List<String> letters(String sequence) {
        return database.sql("select sequence_index || ' ' || payload_type || ' r' || payload_revision"
                        + " from dead_letter_entry where processing_group = ? and sequence_identifier = ?"
                        + " order by sequence_index")
                .params(PROCESSOR, sequence)
                .query(String.class)
                .list();
    }

    private String payload(String sequence, int index) {
        return database.sql("select convert_from(payload, 'UTF8') from dead_letter_entry"
                        + " where processing_group = ? and sequence_identifier = ? and sequence_index = ?")
                .params(PROCESSOR, sequence, index)
                .query(String.class)
                .single();
    }
}
