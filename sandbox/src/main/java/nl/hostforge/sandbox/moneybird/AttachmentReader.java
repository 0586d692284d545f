package nl.hostforge.sandbox.moneybird;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.moneybird.ExternalInvoice.Attachment;
import org.springframework.stereotype.Component;

/** Reads the one file of a {@code multipart/form-data} request, as far as is kept of it: name, type and size. */
@Component
class AttachmentReader {
    private static final Pattern FILE = Pattern.compile(
            "name=\"file\";\\s*filename=\"([^\"]*)\"([^\\r\\n]*(?:\\r\\n[^\\r\\n]+)*)\\r\\n\\r\\n(.*?)\\r\\n--",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("Content-Type:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    private final Ids ids;
    private final Times times;

    AttachmentReader(Ids ids, Times times) {
        this.ids = ids;
        this.times = times;
    }

    Attachment of(Call call) {
        var file = FILE.matcher(new String(call.body(), StandardCharsets.ISO_8859_1));
        if (!file.find()) throw MoneybirdRefusal.symbolic(400, "File is required", "file", "required");
        var type = TYPE.matcher(file.group(2));
        return new Attachment(
                ids.next(),
                file.group(1),
                type.find() ? type.group(1) : "application/octet-stream",
                file.group(3).length(),
                times.now());
    }
}
