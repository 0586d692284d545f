package nl.hostforge.sandbox.exchange;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.connection.Connection;
import nl.hostforge.sandbox.fault.Effect;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** The last metre of a call: how its answer reaches the client, or does not. */
sealed interface Delivery extends ServerResponse {

    /** The answer as it is. */
    record Whole(Answer answer) implements Delivery {
        @Override
        public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
                throws IOException {
            begin(answer, response);
            response.getOutputStream().write(answer.body());
            return null;
        }
    }

    /** The answer, one byte at a time; the connection is reset when it takes too long. */
    record Drip(Answer answer, Duration pause) implements Delivery {
        @Override
        public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
                throws IOException {
            var end = System.nanoTime() + Effect.LONGEST.toNanos();
            begin(answer, response);
            for (var octet : answer.body()) {
                response.getOutputStream().write(octet);
                response.flushBuffer();
                Pause.of(pause);
                if (System.nanoTime() > end) Connection.of(request).reset();
            }
            return null;
        }
    }

    /** No answer: the connection is reset. */
    record HangUp() implements Delivery {
        @Override
        public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context) {
            Connection.of(request).reset();
            return null;
        }
    }

    private static void begin(Answer answer, HttpServletResponse response) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (answer.status() != 204) response.setContentLength(answer.body().length);
    }

    @Override
    default HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(200);
    }

    @Override
    default HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    @Override
    default MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }
}
