package nl.hostforge.integration.lookup;

/** The registrar could not be asked, or gave no answer in time; nobody knows which names are free. */
final class RegistrarSilent extends RuntimeException {
    RegistrarSilent() {
        super("the registrar did not say which names are free", null, false, false);
    }
}
