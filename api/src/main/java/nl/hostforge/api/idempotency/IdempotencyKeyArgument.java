package nl.hostforge.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.hostforge.api.caller.Callers;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Hands controllers their key, and refuses requests that lack a required one. */
class IdempotencyKeyArgument implements HandlerMethodArgumentResolver, HandlerInterceptor {
    private final Callers callers;

    IdempotencyKeyArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(RequiresIdempotencyKey.class))
            keyOf(request);
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return keyOf(request.getNativeRequest(HttpServletRequest.class));
    }

    private IdempotencyKey keyOf(HttpServletRequest request) {
        return IdempotencyKey.of(request, callers.current()).orElseThrow(IdempotencyKeyMissing::new);
    }
}
