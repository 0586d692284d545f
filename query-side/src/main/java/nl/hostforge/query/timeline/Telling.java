package nl.hostforge.query.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.readmodel.FieldChange;

/** Gathers what one event says: facts to be shown beside its sentence, words that only the sentence needs, changes. */
final class Telling {
    private final Wording wording;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<FieldChange> changes = new ArrayList<>();
    private String variant = "";

    Telling(Wording wording) {
        this.wording = wording;
    }

    /** A fact, which the sentence may use too; null says nothing. */
    Telling fact(String name, Object value) {
        if (value == null) return this;
        facts.put(name, value.toString());
        return word(name, value.toString());
    }

    /** Facts that somebody else named; those already told keep their names. */
    Telling facts(Map<String, String> more) {
        more.forEach((name, value) -> {
            if (!facts.containsKey(name)) fact(name, value);
        });
        return this;
    }

    /** What only the sentence uses. */
    Telling word(String name, String value) {
        words.put(name, value == null ? "" : value);
        return this;
    }

    Telling changed(List<FieldChange> more) {
        changes.addAll(more);
        return this;
    }

    /** Another sentence than the event's usual one, for a case of its own. */
    Telling as(String variant) {
        this.variant += "." + variant;
        return this;
    }

    Told of(Class<?> event) {
        var key = event.getAnnotation(StoredAs.class).value() + variant;
        return new Told(facts, List.copyOf(changes), wording.sentence(key, words));
    }
}
