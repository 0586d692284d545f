package nl.hostforge.integration.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.integration.transport.Contract;
import nl.hostforge.integration.transport.FakeProvider;
import org.junit.jupiter.api.AfterEach;

/** Somebody who asks; whatever is asked has to fit Moneybird's own document. */
abstract class AskingMoneybird {

    private static final Contract V2 = Contract.of("moneybird-v2.openapi.json", "/api/v2");

    final FakeProvider moneybird = new FakeProvider();
    final MoneybirdBookkeeping bookkeeping = Administrations.at(moneybird.address());

    @AfterEach
    void everythingAskedFitsTheirDocument() {
        moneybird.close();
        assertThat(moneybird.asked())
                .filteredOn(asked -> !asked.path().startsWith("/elsewhere"))
                .allSatisfy(V2::allows);
    }

    String sent() {
        return moneybird.lastAsked().body();
    }
}
