package nl.hostforge.app.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON under stable type names. Readers are tolerant: a property that is unknown here is passed over, since reading an
 * event never validates. Personal values leave only sealed.
 */
public final class LogSerializer extends Jackson3Serializer {
    private final StoredTypes types;

    /** Looked up once per class: a revision is an annotation, which Axon looks for anew each time. */
    private final ClassValue<SerializedType> typeByClass = new ClassValue<>() {
        @Override
        protected SerializedType computeValue(Class<?> type) {
            return typeOf(type);
        }
    };

    private LogSerializer(Builder builder, StoredTypes types) {
        super(builder);
        this.types = types;
    }

    public static LogSerializer of(StoredTypes types, Vault vault) {
        var builder = Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .jsonMapperBuilderCustomizer(mapper -> configure(mapper, vault));
        return new LogSerializer(builder, types);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the overridden method is declared
    public SerializedType typeForClass(Class type) {
        return type == null ? super.typeForClass(null) : typeByClass.get(type);
    }

    private SerializedType typeOf(Class<?> type) {
        var plain = super.typeForClass(type);
        return types.nameOf(type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, plain.getRevision()))
                .orElse(plain);
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return types.classOf(stored.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(stored));
    }

    private static void configure(JsonMapper.Builder mapper, Vault vault) {
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Upcasters see events as trees, in which 12.10 must not become 12.1 or a binary fraction.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                // Axon 4.13.0 refuses to read its own replay tokens without this.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build())
                .addModule(new SimpleModule("personal")
                        .addSerializer(Personal.class, PersonalSealer.of(vault))
                        .addDeserializer(Personal.class, PersonalOpener.of(vault)));
    }
}
