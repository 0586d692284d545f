package nl.hostforge.sandbox.openprovider;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.hostforge.sandbox.call.Call;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a call to the registrar is about: domain names, and the comments that carry a biller's references. */
@Component
class OpenproviderReferences {
    private final Domains domains;
    private final Handles handles;

    OpenproviderReferences(Domains domains, Handles handles) {
        this.domains = domains;
        this.handles = handles;
    }

    Set<String> of(Call call) {
        var body = call.json();
        var references = new LinkedHashSet<String>();
        Stream.of(
                        ofDomain(call.variable("domain")),
                        handles.find(call.variable("handle")).map(one -> one.text("comments")).stream(),
                        Stream.of(call.variable("handle"), call.variable("zone"), call.variable("group")),
                        named(body.path("domain")),
                        StreamSupport.stream(body.path("domains").spliterator(), false)
                                .flatMap(OpenproviderReferences::named),
                        Stream.of(
                                body.path("comments").asString(""),
                                body.path("ns_group").asString("")),
                        call.parameter("full_name").stream(),
                        call.parameter("comment_pattern").stream())
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .forEach(references::add);
        return references;
    }

    private Stream<String> ofDomain(String id) {
        if (!id.matches("\\d{1,18}")) return Stream.empty();
        return domains.find(Long.parseLong(id)).stream()
                .flatMap(one -> Stream.of(one.domain().full(), one.comments()));
    }

    private static Stream<String> named(JsonNode domain) {
        return domain.has("extension") ? Stream.of(DomainName.of(domain).full()) : Stream.empty();
    }
}
