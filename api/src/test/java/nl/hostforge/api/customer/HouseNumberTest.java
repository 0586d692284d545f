package nl.hostforge.api.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "12,      ,    12,    ",
        "12bis,   ,    12,    bis",
        "12 A-3,  ,    12,    A-3",
        "12-A,    ,    12,    A",
        "12-14,   ,    12-14, ",
        "12bis,   II,  12bis, II",
        "A 12,    ,    A 12,  ",
    })
    void stands_alone_where_something_follows_it(String typed, String addition, String number, String rest) {
        assertThat(HouseNumber.typed(typed, addition)).isEqualTo(new HouseNumber(number, rest));
    }
}
