package nl.hostforge.api.consistency;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says with every answer to staff up to where in the log it is exact; to others it would tell how busy the shop is. */
@ControllerAdvice
class PositionHeader implements ResponseBodyAdvice<Object> {
    private static final String STAFF = "/api/admin/";

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var notes = RequestContextHolder.getRequestAttributes();
        if (notes == null || !request.getURI().getPath().startsWith(STAFF)) return body;
        SeenPosition.reached(notes)
                .ifPresent(position -> response.getHeaders().set(SeenPosition.HEADER, position.toString()));
        if (SeenPosition.isBehind(notes)) response.getHeaders().set(ReadYourWrite.HEADER, ReadYourWrite.BEHIND);
        return body;
    }
}
