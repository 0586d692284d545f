package nl.hostforge.app.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.hostforge.app.privacy.SealedFiles;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.privacy.KeyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of issued documents, each sealed with the fiscal key of its date's year: whatever destroys that key makes the
 * file unreadable. The table is no read model: nothing but this writes it, and a file is never replaced.
 */
@Component
class KeptFiles {
    private final JdbcClient database;
    private final SealedFiles seal;

    KeptFiles(JdbcClient database, SealedFiles seal) {
        this.database = database;
        this.seal = seal;
    }

    Optional<StoredFile> find(InvoiceId document, DocumentForm form) {
        return database.sql("select key_ref, sha256, bytes, template_version, sealed from kept_document"
                        + " where document_id = ? and form = ?")
                .params(document.value(), form.word())
                .query((row, index) -> new StoredFile(
                        new KeyRef(row.getString("key_ref")),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getString("template_version"),
                        row.getBytes("sealed")))
                .optional();
    }

    /**
     * Keeps a file, unless one is kept already.
     *
     * @return the one that is kept
     */
    StoredFile keep(InvoiceId document, DocumentForm form, KeyRef key, String templateVersion, byte[] content) {
        database.sql("insert into kept_document (document_id, form, key_ref, sha256, bytes, template_version, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (document_id, form) do nothing")
                .params(
                        document.value(),
                        form.word(),
                        key.value(),
                        sha256(content),
                        content.length,
                        templateVersion,
                        seal.seal(key, name(document, form), content))
                .update();
        return find(document, form).orElseThrow();
    }

    /**
     * @return the content, or empty if its key was destroyed
     * @throws IllegalStateException if what is sealed was changed or is another document's
     */
    Optional<byte[]> open(InvoiceId document, DocumentForm form, StoredFile file) {
        return seal.open(file.key(), name(document, form), file.sealed());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String name(InvoiceId document, DocumentForm form) {
        return "document/" + document + "/" + form.word();
    }
}
