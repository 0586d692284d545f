package nl.hostforge.api.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import nl.hostforge.messages.readmodel.Page;
import org.axonframework.messaging.responsetypes.AbstractResponseType;

/**
 * Finds handlers that answer a {@code Page<T>}. Axon's own types do not: they know lists and optionals by what these
 * hold, and of any other type only what it is by itself.
 *
 * @param <T> what the page holds
 */
class PageOf<T> extends AbstractResponseType<Page<T>> {
    @JsonCreator
    PageOf(@JsonProperty("expectedResponseType") Class<T> items) {
        super(items);
    }

    @Override
    public boolean matches(Type answer) {
        return answer instanceof ParameterizedType parameterized
                && parameterized.getRawType() == Page.class
                && isParameterizedTypeOfExpectedType(answer);
    }

    @Override
    @SuppressWarnings("unchecked") // a class says nothing of what its instances hold
    public Class<Page<T>> responseMessagePayloadType() {
        return (Class<Page<T>>) (Class<?>) Page.class;
    }
}
