package nl.hostforge.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the servlet container sends what failed outside any controller; answered by the same advice. */
@Hidden
@RestController
class ErrorAnswers implements ErrorController {
    private final ProblemAdvice advice;

    ErrorAnswers(ProblemAdvice advice) {
        this.advice = advice;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Problem> answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)
            return advice.answer(failure, request);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return advice.answer(
                new ErrorResponseException(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404)),
                request);
    }
}
