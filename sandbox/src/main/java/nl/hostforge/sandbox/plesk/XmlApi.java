package nl.hostforge.sandbox.plesk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * {@code agent.php}: any number of operations in one packet, done in order, each with its own result. The HTTP status
 * is always 200. Source: the vendor's XML API pages, see {@code plesk/agent.xsd}.
 */
@Component
class XmlApi {
    private final Access access;
    private final XmlCustomers customers;
    private final XmlWebspaces webspaces;
    private final XmlServer server;

    XmlApi(Access access, XmlCustomers customers, XmlWebspaces webspaces, XmlServer server) {
        this.access = access;
        this.customers = customers;
        this.webspaces = webspaces;
        this.server = server;
    }

    Answer answer(Call call) {
        try {
            var login = call.header("HTTP_AUTH_LOGIN");
            var password = call.header("HTTP_AUTH_PASSWD");
            var credentials = login.flatMap(name -> password.map(word -> new Access.Credentials(name, word)));
            access.check(credentials, call.header("KEY"), call);
            return done(Packet.read(call.body()));
        } catch (PleskRefusal refusal) {
            return refusal(refusal.code(), refusal.getMessage());
        }
    }

    /** A refusal of the packet as a whole, before any operation. */
    static Answer refusal(int code, String message) {
        return Answer.xml(
                        Tag.of("packet", Tag.of("system", error(code, message))).document())
                .refusing(String.valueOf(code));
    }

    /** What an operation says when it does not find, or will not. */
    static Tag[] error(int code, String message) {
        return new Tag[] {Tag.text("status", "error"), Tag.text("errcode", code), Tag.text("errtext", message)};
    }

    /** One result per object that the filter finds, or one that says that there is none. */
    static <T> Stream<Tag> each(String what, String filter, List<T> found, Function<T, Tag> result) {
        if (!found.isEmpty())
            return found.stream().map(object -> {
                try {
                    return result.apply(object);
                } catch (PleskRefusal refusal) {
                    return refused(refusal);
                }
            });
        if (filter.isEmpty()) return Stream.of(Tag.of("result", Tag.text("status", "ok")));
        return Stream.of(Tag.of(
                "result",
                Stream.concat(
                        Stream.of(error(PleskRefusal.NOT_FOUND, what + " does not exist")),
                        Stream.of(Tag.text("filter-id", filter)))));
    }

    private Answer done(Element packet) {
        var answer = Tag.of("packet", Packet.children(packet).map(this::operator).toList().stream());
        var document = Answer.xml(answer.document());
        return firstError(answer).map(document::refusing).orElse(document);
    }

    private Tag operator(Element operator) {
        return Tag.of(
                operator.getTagName(),
                Packet.children(operator)
                        .map(operation -> new Tag(operation.getTagName(), "", results(operator, operation)))
                        .toList()
                        .stream());
    }

    private List<Tag> results(Element operator, Element operation) {
        try {
            return switch (operator.getTagName()) {
                case "customer" -> customers.results(operation).toList();
                case "webspace" -> webspaces.results(operation).toList();
                default -> server.results(operation).toList();
            };
        } catch (PleskRefusal refusal) {
            return List.of(refused(refusal));
        }
    }

    private static Tag refused(PleskRefusal refusal) {
        return Tag.of("result", error(refusal.code(), refusal.getMessage()));
    }

    private static Optional<String> firstError(Tag tag) {
        if (tag.name().equals("errcode")) return Optional.of(tag.text());
        return tag.inside().stream()
                .map(XmlApi::firstError)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
