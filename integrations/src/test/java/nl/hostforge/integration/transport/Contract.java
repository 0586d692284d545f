package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;

/** A vendor's own description of its API, which our requests, and the answers in our tests, have to fit. */
public final class Contract {

    private final OpenApiInteractionValidator validator;

    private Contract(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /**
     * @param document below {@code /vendor}
     * @param basePath what precedes the document's paths at the address that we call
     */
    public static Contract of(String document, String basePath) {
        return new Contract(OpenApiInteractionValidator.createFor("/vendor/" + document)
                .withBasePathOverride(basePath)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build());
    }

    public void allows(FakeProvider.Asked asked) {
        var request = new SimpleRequest.Builder(asked.method(), asked.path());
        asked.query().forEach((name, value) -> request.withQueryParam(name, value));
        asked.headers().forEach((name, value) -> request.withHeader(name, value));
        if (!asked.body().isEmpty()) {
            request.withBody(asked.body());
        }
        var report = validator.validateRequest(request.build());
        assertThat(report.hasErrors()).as(report.getMessages().toString()).isFalse();
    }

    public void allowsAnswer(String method, String path, int status, String body) {
        var response = SimpleResponse.Builder.status(status)
                .withContentType("application/json")
                .withBody(body)
                .build();
        var report = validator.validateResponse(path, Request.Method.valueOf(method), response);
        assertThat(report.hasErrors()).as(report.getMessages().toString()).isFalse();
    }
}
