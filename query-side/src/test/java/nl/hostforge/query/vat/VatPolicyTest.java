package nl.hostforge.query.vat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.query.vat.VatSettings.Unverifiable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class VatPolicyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Instant CHECKED = Instant.parse("2026-11-23T09:59:58Z");

    private static final OssObligation NOT_OBLIGED = (on, net) -> false;
    private static final Money SALE = Money.euro("75.00");

    private final VatPolicy belowThreshold = Policies.of(false, Unverifiable.CHARGE, NOT_OBLIGED);
    private final VatPolicy inOneStopShop = Policies.inOneStopShop();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a person in the Netherlands            , PERSON , NL, 3511 AA , ,               ,             DOMESTIC, 21, NL
            somebody of whom nothing is known      ,        ,   ,         , ,               ,             DOMESTIC, 21, NL
            a Dutch company                        , COMPANY, NL, 3511 AA , NL001234567B01, VALID,        DOMESTIC, 21, NL
            a Dutch company: number unverifiable   , COMPANY, NL, 3511 AA , NL001234567B01, UNVERIFIABLE, DOMESTIC, 21, NL
            a company elsewhere: number valid      , COMPANY, DE, 10115   , DE123456789   , VALID,        REVERSE_CHARGE, 0, DE
            the same in small letters with dots   , COMPANY, de, 10115   , de 123.456.789, VALID,        REVERSE_CHARGE, 0, DE
            a number that VIES does not know       , COMPANY, DE, 10115   , DE123456200   , INVALID,      OSS, 19, DE
            a number of which nobody knows         , COMPANY, DE, 10115   , DE123456301   , UNVERIFIABLE, OSS, 19, DE
            a number that was not asked about      , COMPANY, DE, 10115   , DE123456789   , ,             OSS, 19, DE
            a company without a number             , COMPANY, BE, 1000    , ,               ,             OSS, 21, BE
            a person who fills in a number         , PERSON , DE, 10115   , DE123456789   , VALID,        OSS, 19, DE
            a number of another country            , COMPANY, BE, 1000    , DE123456789   , VALID,        OSS, 21, BE
            a Dutch number at a German address     , COMPANY, DE, 10115   , NL001234567B01, VALID,        OSS, 19, DE
            a number without its country           , COMPANY, DE, 10115   , 123456789     , VALID,        OSS, 19, DE
            Greece by its ISO code                 , COMPANY, GR, 105 57  , EL123456789   , VALID,        REVERSE_CHARGE, 0, GR
            Greece as VIES writes it               , COMPANY, EL, 105 57  , GR123456789   , VALID,        REVERSE_CHARGE, 0, GR
            a Greek consumer                       , PERSON , EL, 105 57  , ,               ,             OSS, 24, GR
            a rate with a decimal                  , PERSON , FI, 00100   , ,               ,             OSS, 25.5, FI
            Monaco                                 , PERSON , MC, 98000   , ,               ,             OSS, 20, FR
            Monaco written as France               , PERSON , FR, 98000   , ,               ,             OSS, 20, FR
            a company in Monaco                    , COMPANY, MC, 98000   , FR12345678901 , VALID,        REVERSE_CHARGE, 0, FR
            the United Kingdom                     , PERSON , GB, SW1A 1AA, ,               ,             OUTSIDE_EU, 0, GB
            Northern Ireland                       , COMPANY, XI, BT1 1AA , XI123456789   , VALID,        OUTSIDE_EU, 0, GB
            a number of Northern Ireland in Ireland, COMPANY, IE, D01     , XI123456789   , VALID,        OSS, 23, IE
            Switzerland                            , COMPANY, CH, 8001    , ,               ,             OUTSIDE_EU, 0, CH
            the United States                      , PERSON , US, 35004   , ,               ,             OUTSIDE_EU, 0, US
            the Canary Islands                     , PERSON , ES, 35001   , ,               ,             OUTSIDE_EU, 0, ES
            Tenerife with its prefix               , COMPANY, ES, E-38001 , ESB12345678   , VALID,        OUTSIDE_EU, 0, ES
            Ceuta                                  , PERSON , ES, 51001   , ,               ,             OUTSIDE_EU, 0, ES
            Melilla                                , PERSON , ES, 52001   , ,               ,             OUTSIDE_EU, 0, ES
            Madrid                                 , PERSON , ES, 28001   , ,               ,             OSS, 21, ES
            Åland                                  , PERSON , FI, AX-22100, ,               ,             OUTSIDE_EU, 0, FI
            Åland by its own code                  , PERSON , AX, 22100   , ,               ,             OUTSIDE_EU, 0, AX
            Büsingen                               , PERSON , DE, 78266   , ,               ,             OUTSIDE_EU, 0, DE
            Heligoland                             , PERSON , DE, 27498   , ,               ,             OUTSIDE_EU, 0, DE
            Livigno                                , PERSON , IT, 23041   , ,               ,             OUTSIDE_EU, 0, IT
            Campione                               , PERSON , IT, 22061   , ,               ,             OUTSIDE_EU, 0, IT
            Mount Athos                            , PERSON , GR, 630 86  , ,               ,             OUTSIDE_EU, 0, GR
            Martinique                             , PERSON , FR, 97200   , ,               ,             OUTSIDE_EU, 0, FR
            New Caledonia                          , PERSON , FR, 98800   , ,               ,             OUTSIDE_EU, 0, FR
            Réunion by its own code                , PERSON , RE, 97400   , ,               ,             OUTSIDE_EU, 0, RE
            Greenland                              , PERSON , DK, 3900    , ,               ,             OUTSIDE_EU, 0, DK
            a Spanish code at a Portuguese address , PERSON , PT, 3500-001, ,               ,             OSS, 23, PT
            """)
    void where_and_who_the_customer_is_decides(
            String who,
            CustomerKind kind,
            String country,
            String postalCode,
            String number,
            VatCheckOutcome check,
            String vatCase,
            String rate,
            String whose) {
        var decision = inOneStopShop.decide(question(kind, country, postalCode, number, check, null, TODAY));

        assertThat(shortly(decision)).isEqualTo(vatCase + " " + rate + " " + whose);
        assertThat(decision.categoryCode() + " " + decision.legalWordingKey())
                .isEqualTo(
                        switch (decision.vatCase()) {
                            case REVERSE_CHARGE -> "AE reverse-charge";
                            case OUTSIDE_EU -> "O outside-scope";
                            default -> "S null";
                        });
    }

    @ParameterizedTest
    @CsvSource({"PERSON,DE", "COMPANY,DE", "PERSON,FI", "PERSON,MC"})
    void below_the_threshold_consumers_elsewhere_bear_Dutch_VAT(CustomerKind kind, String country) {
        var decision = belowThreshold.decide(question(kind, country, null, null, null, null, TODAY));

        assertThat(shortly(decision)).isEqualTo("DOMESTIC_BELOW_OSS_THRESHOLD 21 NL");
    }

    @Test
    void a_sale_that_crosses_the_threshold_bears_its_countrys_VAT() {
        var crossing = Policies.of(false, Unverifiable.CHARGE, (on, net) -> on.equals(TODAY) && net.equals(SALE));

        assertThat(shortly(crossing.decide(question(CustomerKind.PERSON, "DE", null, null, null, null, TODAY))))
                .isEqualTo("OSS 19 DE");
        assertThat(shortly(crossing.decide(question(CustomerKind.PERSON, "NL", null, null, null, null, TODAY))))
                .isEqualTo("DOMESTIC 21 NL");
    }

    @Test
    void below_the_threshold_businesses_still_account_for_it_themselves() {
        var decision = belowThreshold.decide(german("DE123456789", VatCheckOutcome.VALID));

        assertThat(shortly(decision)).isEqualTo("REVERSE_CHARGE 0 DE");
    }

    @Test
    void a_silent_register_may_be_trusted_by_setting_but_a_wrong_number_never() {
        var trusting = Policies.of(true, Unverifiable.REVERSE, NOT_OBLIGED);

        assertThat(shortly(trusting.decide(german("DE123456301", VatCheckOutcome.UNVERIFIABLE))))
                .isEqualTo("REVERSE_CHARGE 0 DE");
        assertThat(shortly(trusting.decide(german("DE123456200", VatCheckOutcome.INVALID))))
                .isEqualTo("OSS 19 DE");
        assertThat(shortly(trusting.decide(german("DE123456789", null)))).isEqualTo("OSS 19 DE");
        assertThat(shortly(trusting.decide(german("FR12345678901", VatCheckOutcome.UNVERIFIABLE))))
                .isEqualTo("OSS 19 DE");
    }

    @ParameterizedTest
    @CsvSource({
        "DE,2020-06-30,19", "DE,2020-07-01,16", "DE,2020-12-31,16", "DE,2021-01-01,19",
        "EE,2025-06-30,22", "EE,2025-07-01,24", "RO,2025-07-31,19", "RO,2025-08-01,21",
        "SK,2024-12-31,20", "SK,2025-01-01,23", "FI,2024-08-31,24", "FI,2024-09-01,25.5"
    })
    void the_rate_is_that_of_the_day(String country, LocalDate on, String rate) {
        var decision = inOneStopShop.decide(question(CustomerKind.PERSON, country, null, null, null, null, on));

        assertThat(decision.ratePercent()).isEqualTo(rate);
    }

    @Test
    void a_reverse_charge_rests_on_the_proof_of_the_check_and_names_nobody() {
        var decision = inOneStopShop.decide(new VatQuestion(
                CustomerKind.COMPANY,
                "DE",
                "10115",
                "DE123456789",
                VatCheckOutcome.VALID,
                "WAPIAAAAX1a2b3c4",
                CHECKED,
                "DE",
                TODAY,
                null));

        assertThat(decision.evidence())
                .isEqualTo(Map.of(
                        "billingCountry", "DE",
                        "customerKind", "COMPANY",
                        "addressCountry", "DE",
                        "vatNumberCountry", "DE",
                        "vatNumberCheck", "VALID",
                        "viesConsultation", "WAPIAAAAX1a2b3c4",
                        "viesCheckedAt", "2026-11-23T09:59:58Z"));
    }

    @ParameterizedTest
    @CsvSource({"DE,DE,AGREES", "DE,NL,DIFFERS", "DE,,SINGLE", "MC,FR,AGREES", "GR,EL,AGREES"})
    void a_consumers_place_says_whether_the_network_address_agrees(String country, String address, String agrees) {
        var decision = inOneStopShop.decide(question(CustomerKind.PERSON, country, null, null, null, address, TODAY));

        assertThat(decision.evidence()).containsEntry("placeEvidence", agrees).containsEntry("rateOn", "2026-11-23");
    }

    @Test
    void that_a_part_of_a_country_is_left_out_is_evidence_but_not_which() {
        var decision = inOneStopShop.decide(question(CustomerKind.PERSON, "IT", "23041", null, null, null, TODAY));

        assertThat(decision.evidence())
                .containsEntry("excludedTerritory", "art. 6 Directive 2006/112")
                .doesNotContainValue("23041");
    }

    @Test
    void a_file_that_lacks_a_member_state_stops_the_start() {
        var incomplete = new ByteArrayResource("{\"NL\":{\"2015-01-01\":\"21\"}}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new StandardRates(new VatSettings(false, Unverifiable.CHARGE, incomplete)))
                .hasMessageStartingWith("hostforge.vat.rates has no rate of ");
    }

    @Test
    void a_day_before_the_first_known_rate_is_not_guessed() {
        var longAgo = question(CustomerKind.PERSON, "DE", null, null, null, null, LocalDate.parse("2014-12-31"));

        assertThatThrownBy(() -> inOneStopShop.decide(longAgo)).hasMessageContaining("2014-12-31");
    }

    @Test
    void a_question_does_not_print_what_is_personal() {
        assertThat(german("DE123456789", VatCheckOutcome.VALID).toString()).doesNotContain("123456789", "10115");
    }

    @ParameterizedTest
    @CsvSource({"NL,true", "nl,true", "EL,true", "XI,true", "XK,true", "QQ,false", "NLD,false", "'',false"})
    void codes_of_countries_are_known(String code, boolean known) {
        assertThat(CountryCode.isKnown(code)).isEqualTo(known);
    }

    private static VatQuestion german(String number, VatCheckOutcome check) {
        return question(CustomerKind.COMPANY, "DE", "10115", number, check, null, TODAY);
    }

    private static VatQuestion question(
            CustomerKind kind,
            String country,
            String postalCode,
            String number,
            VatCheckOutcome check,
            String addressCountry,
            LocalDate on) {
        return new VatQuestion(kind, country, postalCode, number, check, null, null, addressCountry, on, SALE);
    }

    private static String shortly(VatDecision decision) {
        return decision.vatCase() + " " + decision.ratePercent() + " " + decision.country();
    }
}
