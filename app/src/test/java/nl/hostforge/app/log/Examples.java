package nl.hostforge.app.log;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;

/** Makes the same full example of any record, from the names and types of its components. */
final class Examples {
    private static final KeyRef KEY = KeyRef.contact(new CustomerId(Ids.derived("example", "customer")));

    private Examples() {}

    static Object of(Type type) {
        return value("value", type);
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) return generic(name, generic);
        var raw = (Class<?>) type;
        if (raw == String.class) return name;
        if (raw == UUID.class) return Ids.derived("example", name);
        if (raw == boolean.class || raw == Boolean.class) return true;
        if (raw == int.class || raw == Integer.class) return 7;
        if (raw == long.class || raw == Long.class) return 70L;
        if (raw == BigDecimal.class) return new BigDecimal("12.10");
        if (raw == Currency.class) return Currency.getInstance("EUR");
        if (raw == Instant.class) return Instant.parse("2026-11-23T10:15:30Z");
        if (raw == LocalDate.class) return LocalDate.parse("2026-11-23");
        if (raw == Period.class) return Period.ofMonths(1);
        if (raw.isEnum()) return raw.getEnumConstants()[0];
        if (raw.isRecord()) return record(raw);
        throw new IllegalArgumentException("no example of " + type + " for " + name);
    }

    private static Object generic(String name, ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Personal.class) return Personal.of(KEY, value(name, arguments[0]));
        if (type.getRawType() == List.class) return List.of(value(name, arguments[0]));
        if (type.getRawType() == Set.class) return Set.of(value(name, arguments[0]));
        if (type.getRawType() == Map.class) return Map.of(value("name", arguments[0]), value("value", arguments[1]));
        throw new IllegalArgumentException("no example of " + type + " for " + name);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getName(), component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException("no example of " + type, failure);
        }
    }
}
