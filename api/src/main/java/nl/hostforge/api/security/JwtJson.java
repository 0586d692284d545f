package nl.hostforge.api.security;

import io.jsonwebtoken.io.DeserializationException;
import io.jsonwebtoken.io.Deserializer;
import io.jsonwebtoken.io.SerializationException;
import io.jsonwebtoken.io.Serializer;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON for the token library by our own Jackson, since its ready-made modules would bring another one. */
class JwtJson implements Serializer<Map<String, ?>>, Deserializer<Map<String, ?>> {
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final JsonMapper json;

    JwtJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    @Deprecated
    public byte[] serialize(Map<String, ?> claims) {
        return writing(() -> json.writeValueAsBytes(claims));
    }

    @Override
    public void serialize(Map<String, ?> claims, OutputStream out) {
        writing(() -> {
            json.writeValue(out, claims);
            return null;
        });
    }

    @Override
    @Deprecated
    public Map<String, ?> deserialize(byte[] bytes) {
        return reading(() -> json.readValue(bytes, CLAIMS));
    }

    @Override
    public Map<String, ?> deserialize(Reader reader) {
        return reading(() -> json.readValue(reader, CLAIMS));
    }

    private static <T> T writing(Supplier<T> work) {
        try {
            return work.get();
        } catch (JacksonException failure) {
            throw new SerializationException("the token's claims cannot be written", failure);
        }
    }

    private static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (JacksonException failure) {
            throw new DeserializationException("the token's claims cannot be read", failure);
        }
    }
}
