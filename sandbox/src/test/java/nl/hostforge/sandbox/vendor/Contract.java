package nl.hostforge.sandbox.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.hostforge.sandbox.Reply;
import org.springframework.web.util.UriComponentsBuilder;

/** A vendor's own document, as judge over what the sandbox accepts and says. */
public final class Contract {
    private final OpenApiInteractionValidator validator;

    private Contract(String text, String basePath, ValidationErrorsWhitelist faultsOfTheDocument) {
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .withBasePathOverride(basePath)
                .withWhitelist(faultsOfTheDocument)
                .build();
    }

    /**
     * @param document file name below {@code vendor/}
     * @param basePath what a request's path has before the paths of the document
     * @param faultsOfTheDocument where the document itself is wrong, each by name
     */
    public static Contract of(String document, String basePath, ValidationErrorsWhitelist faultsOfTheDocument) {
        return new Contract(read(document), basePath, faultsOfTheDocument);
    }

    /** As {@link #of}, for a document that had to be rewritten before anyone can judge by it. */
    public static Contract ofText(String text, ValidationErrorsWhitelist faultsOfTheDocument) {
        return new Contract(text, "", faultsOfTheDocument);
    }

    /** Fails unless the answer is as documented and, where it says yes, the request was too. */
    public void check(String method, String pathAndQuery, HttpHeaders headers, String body, Reply reply) {
        var address = UriComponentsBuilder.fromUriString(pathAndQuery).build();
        var request = new SimpleRequest.Builder(method, address.getPath(), false);
        address.getQueryParams().forEach((name, values) -> request.withQueryParam(name, decoded(values)));
        headers.map().forEach(request::withHeader);
        if (body != null) request.withBody(body);
        var response = new SimpleResponse.Builder(reply.status());
        if (!reply.body().isEmpty())
            response.withContentType(reply.header("Content-Type")).withBody(reply.body());
        var accepted = reply.status() < 300;
        var report = accepted
                ? validator.validate(request.build(), response.build())
                : validator.validateResponse(address.getPath(), request.build().getMethod(), response.build());
        assertThat(report.getMessages())
                .filteredOn(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .as("%s %s%n%s%n-> %d %s", method, pathAndQuery, body, reply.status(), reply.body())
                .isEmpty();
    }

    private static List<String> decoded(List<String> values) {
        return values.stream()
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .toList();
    }

    /** The document as the vendor wrote it. */
    public static String read(String document) {
        try (var file = Contract.class.getResourceAsStream("/vendor/" + document)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
