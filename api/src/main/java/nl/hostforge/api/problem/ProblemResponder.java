package nl.hostforge.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets filters and security handlers answer through the same advice as controllers, so that errors look alike. */
@Component
public class ProblemResponder {
    private final HandlerExceptionResolver resolver;

    ProblemResponder(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** Writes the problem that the failure stands for. Does nothing to an answer that is already on its way. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        if (response.isCommitted()) return;
        response.resetBuffer();
        resolver.resolveException(request, response, null, failure);
    }
}
