package nl.hostforge.api.caller;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who makes the present request. */
@Component
public class Callers {
    /** @return the one who signed in, or a visitor */
    public Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : Actor.VISITOR;
    }
}
