package nl.hostforge.integration.registrar;

/** The secret that lets a domain change registrars. */
public record AuthCode(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
