package nl.hostforge.app.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.domain.DomainQuery.CheckDomains;
import nl.hostforge.messages.quote.Cart;
import nl.hostforge.messages.quote.Quote;
import nl.hostforge.messages.quote.QuoteQuery.PriceCart;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatNumberAnswer;
import nl.hostforge.messages.vat.VatNumberQuery.CheckVatNumber;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What a visitor's questions get from the sandbox, through the whole product. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class LookUpTest {
    @Autowired
    QueryGateway questions;

    @Test
    void the_registrar_says_which_names_are_free() {
        var names = Stream.of("janssen.nl", "taken.at", "premium.com", "vrij.co.uk")
                .map(DomainName::new)
                .toList();

        assertThat(questions
                        .query(new CheckDomains(names), ResponseTypes.multipleInstancesOf(DomainAvailability.class))
                        .join())
                .extracting(answer -> answer.name().value(), DomainAvailability::available, DomainAvailability::premium)
                .containsExactly(
                        tuple("janssen.nl", true, false),
                        tuple("taken.at", false, false),
                        tuple("premium.com", true, true),
                        tuple("vrij.co.uk", true, false));
    }

    @Test
    void VIES_says_which_numbers_exist() {
        assertThat(check("DE123456789").consultationNumber()).startsWith("WAPIAAAA");
        assertThat(List.of(
                        check("DE 123.456.789").outcome(),
                        check("EL123456789").outcome(),
                        check("GR123456789").outcome(),
                        check("DE123456200").outcome(),
                        check("DE123456301").outcome(),
                        check("DE123456600").outcome(),
                        check("rubbish").outcome()))
                .containsExactly(
                        VatCheckOutcome.VALID,
                        VatCheckOutcome.VALID,
                        VatCheckOutcome.VALID,
                        VatCheckOutcome.INVALID,
                        VatCheckOutcome.UNVERIFIABLE,
                        VatCheckOutcome.UNVERIFIABLE,
                        VatCheckOutcome.INVALID);
    }

    @Test
    void a_quote_rests_on_that_answer() {
        var answer = check("DE123456789");
        var cart = new Cart(
                List.of(),
                CustomerKind.COMPANY,
                "DE",
                "10115",
                "DE123456789",
                answer.outcome(),
                answer.consultationNumber(),
                answer.checkedAt(),
                "DE");

        var quote = questions
                .query(new PriceCart(cart), ResponseTypes.instanceOf(Quote.class))
                .join();

        assertThat(quote.vatDecision().vatCase()).isEqualTo(VatCase.REVERSE_CHARGE);
        assertThat(quote.vatDecision().evidence()).containsEntry("viesConsultation", answer.consultationNumber());
    }

    private VatNumberAnswer check(String number) {
        return questions
                .query(new CheckVatNumber(number), ResponseTypes.instanceOf(VatNumberAnswer.class))
                .join();
    }
}
