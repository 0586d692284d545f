package nl.hostforge.integration.openprovider;

import static nl.hostforge.integration.openprovider.Accounts.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.integration.transport.Contract;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who signs in and asks; whatever is asked has to fit Openprovider's own document. */
abstract class AskingOpenprovider {

    private static final Contract V1BETA = Contract.of("openprovider-v1beta.swagger.json", "");

    final FakeProvider openprovider = new FakeProvider();
    final OpenproviderRegistrar registrar = Accounts.at(openprovider.address());

    @BeforeEach
    void signIn() {
        openprovider.then(signedIn("6f6d"));
    }

    @AfterEach
    void everythingAskedFitsTheirDocument() {
        openprovider.close();
        assertThat(openprovider.asked()).isNotEmpty().allSatisfy(V1BETA::allows);
    }

    String sent() {
        return openprovider.lastAsked().body();
    }
}
