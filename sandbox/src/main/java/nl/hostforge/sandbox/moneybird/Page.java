package nl.hostforge.sandbox.moneybird;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;

/** Lists in pages of at most a hundred, with their neighbours in the {@code Link} header; and lists by id. */
final class Page {
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private Page() {}

    static Answer of(Call call, List<?> all) {
        var page = number(call, "page", 1, Integer.MAX_VALUE);
        var size = number(call, "per_page", USUAL, MOST);
        var begin = (page - 1L) * size;
        var shown = all.stream().skip(begin).limit(size).toList();
        var links = new ArrayList<String>();
        if (page > 1) links.add(link(call, page - 1, size, "prev"));
        if (begin + size < all.size()) links.add(link(call, page + 1, size, "next"));
        var answer = Answer.ok(shown).with("X-Total-Count", String.valueOf(all.size()));
        return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
    }

    /** The ids of a request to {@code synchronization}, a hundred at most. */
    static Set<String> ids(Call call) {
        var ids = call.json().path("ids");
        if (!ids.isArray()) throw MoneybirdRefusal.symbolic(400, "Ids is required", "ids", "required");
        return StreamSupport.stream(ids.spliterator(), false)
                .limit(MOST)
                .map(id -> id.asString(""))
                .collect(Collectors.toSet());
    }

    static Map<String, Object> version(String id, long version) {
        return Map.of("id", id, "version", version);
    }

    private static int number(Call call, String name, int usual, int most) {
        var text = call.parameter(name).orElse(String.valueOf(usual));
        var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) throw MoneybirdRefusal.plain(400, name + " does not have a valid value");
        return number;
    }

    private static String link(Call call, int page, int size, String relation) {
        var host = call.header("Host").orElse("localhost");
        return "<http://%s%s?page=%d&per_page=%d>; rel=\"%s\"".formatted(host, call.path(), page, size, relation);
    }
}
