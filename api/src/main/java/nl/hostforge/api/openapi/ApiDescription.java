package nl.hostforge.api.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API's own description (OpenAPI 3.1), as it is checked in. The tests write it from the code and compare it, so that
 * the product need not find it out again at each start.
 */
@Hidden
@RestController
class ApiDescription {
    private static final Resource DESCRIPTION = new ClassPathResource("openapi.json", ApiDescription.class);

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource read() {
        return DESCRIPTION;
    }
}
