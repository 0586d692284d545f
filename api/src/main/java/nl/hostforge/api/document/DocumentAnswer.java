package nl.hostforge.api.document;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.KeptFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A kept file to be saved under its number, with its digest (RFC 9530). No cache keeps it: it is personal. */
public final class DocumentAnswer {
    private static final String DIGEST = "Repr-Digest";

    private DocumentAnswer() {}

    /** @throws NotFound if there is no such form */
    public static DocumentForm form(String word) {
        return Arrays.stream(DocumentForm.values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("document"));
    }

    public static ResponseEntity<byte[]> of(KeptFile file) {
        var pdf = file.form() == DocumentForm.PDF;
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.number() + (pdf ? ".pdf" : ".xml"))
                                .build()
                                .toString())
                .header(DIGEST, "sha-256=:" + digest + ":")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
