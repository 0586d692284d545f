package nl.hostforge.sandbox.console;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.fault.Effect;
import nl.hostforge.sandbox.fault.Fault;

/** The whole page: what is wrong on purpose, a form for more of it, and what each provider holds. */
final class ConsolePage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Sandbox providers</title>
            <link rel="stylesheet" href="/console/sandbox.css">
            </head>
            <body>
            <main>
            <h1>Sandbox providers</h1>
            <p>Nothing here is real. <a href="/mailbox">Caught mails</a> · <a href="/control/journal">Journal of all calls, as
            JSON</a>. Load the page again for news.</p>
            %s%s%s
            </main>
            </body>
            </html>
            """;
    private static final String FAULTS = """
            <section aria-labelledby="faults">
            <h2 id="faults">Faults in force</h2>
            %s
            <details%s>
            <summary>Add a fault</summary>
            <form method="post" action="/console/faults">
            <div class="fields">
            <label>Provider<select name="provider"><option value="">any</option>%s</select></label>
            <label>Operation<small>such as plesk.create*; any when empty</small><input name="operation"></label>
            <label>About<small>part of a reference, a login or a name</small><input name="reference"></label>
            <label>Effect<select name="effect">%s</select></label>
            <label>Value<small>milliseconds, a status or a code</small><input name="value"></label>
            <label>In how many of 100 calls<small>all when empty</small><input name="percent" inputmode="numeric"></label>
            <label>How often<small>for ever when empty</small><input name="times" inputmode="numeric"></label>
            <label>After how many calls<small>at once when empty</small><input name="skip" inputmode="numeric"></label>
            </div>
            <button>Add the fault</button>
            </form>
            </details>
            </section>
            """;
    private static final String PROVIDER = """
            <section aria-labelledby="%1$s">
            <div class="head">
            <h2 id="%1$s">%1$s</h2>
            <form method="post" action="/console/%1$s/%2$s"><button aria-label="%3$s: %1$s">%3$s</button></form>
            </div>
            <p>%4$s</p>
            %5$s</section>
            """;

    private static final List<String> EFFECTS = List.of(
            "DELAY_BEFORE",
            "DELAY_AFTER",
            "DROP_BEFORE",
            "DROP_AFTER",
            "FINISH_LATE",
            "SLOW_DRIP",
            "STATUS",
            "GARBAGE",
            "REFUSE",
            "MAINTENANCE",
            "BLIND",
            "HOLD",
            "DOWN");

    private ConsolePage() {}

    /** @param problem with what was filled in; null for none */
    static String of(List<SeenProvider> providers, List<Fault> faults, String problem) {
        return PAGE.formatted(
                problem == null ? "" : "<p class=\"problem\" role=\"alert\">%s</p>%n".formatted(htmlEscape(problem)),
                faults(providers, faults, problem != null),
                providers.stream().map(ConsolePage::shown).collect(Collectors.joining()));
    }

    private static String faults(List<SeenProvider> providers, List<Fault> faults, boolean open) {
        return FAULTS.formatted(
                faults.isEmpty() ? "<p>None: every provider does as it is asked.</p>" : table(faults),
                open ? " open" : "",
                options(providers.stream().map(SeenProvider::name)),
                options(EFFECTS.stream()));
    }

    private static String options(Stream<String> values) {
        return values.map("<option>%s</option>"::formatted).collect(Collectors.joining());
    }

    private static String table(List<Fault> faults) {
        return faults.stream().map(ConsolePage::row).collect(Collectors.joining("", """
                        <div class="wide" role="region" aria-labelledby="faults" tabindex="0">
                        <table><thead><tr><th scope="col">Calls</th><th scope="col">Effect</th><th scope="col">How often</th>\
                        <th scope="col">Struck</th><td></td></tr></thead><tbody>
                        """, "</tbody></table>\n</div>"));
    }

    private static String row(Fault fault) {
        var rule = fault.getRule();
        var calls = Stream.of(rule.operation() == null ? rule.provider() : rule.operation(), rule.reference())
                .filter(text -> text != null)
                .collect(Collectors.joining(", about "));
        var often = (rule.probability() == null ? "all" : Math.round(rule.probability() * 1000) / 10.0 + " in 100")
                + (rule.times() == null ? "" : ", " + rule.times() + " times")
                + (rule.skip() == 0 ? "" : ", after " + rule.skip());
        return """
                <tr><td>%s</td><td>%s</td><td>%s</td><td>%d of %d</td>\
                <td><form method="post" action="/console/faults/%d/remove"><button aria-label="Remove fault %d">Remove</button>\
                </form></td></tr>
                """.formatted(
                        calls.isEmpty() ? "any" : htmlEscape(calls),
                        htmlEscape(words(rule.effect())),
                        often,
                        fault.getStruck(),
                        fault.getMatched(),
                        fault.getId(),
                        fault.getId());
    }

    private static String words(Effect effect) {
        return Json.tree(effect)
                .propertyStream()
                .map(field -> field.getKey().equals("type")
                        ? field.getValue().asString()
                        : field.getKey().replace('_', ' ') + " "
                                + field.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    private static String shown(SeenProvider provider) {
        var said = "%s%d calls in the last five minutes, %d turned away as too many."
                .formatted(
                        provider.down() ? "<span class=\"down\">Away.</span> " : "",
                        provider.traffic().inWindow(),
                        provider.traffic().turnedAway());
        return PROVIDER.formatted(
                provider.name(),
                provider.down() ? "up" : "down",
                provider.down() ? "Bring back" : "Take away",
                said,
                Holdings.of(provider.state()));
    }
}
