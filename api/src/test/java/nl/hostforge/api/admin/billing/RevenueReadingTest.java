package nl.hostforge.api.admin.billing;

import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallBilling;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RevenueReadingTest extends EdgeTest {
    private static final String PATH = "/api/admin/revenue";

    @Autowired
    private SmallBilling billing;

    @Test
    void a_month_is_shown_with_its_parts_beside_the_one_before() {
        var answer = staff(VIEWER).get(PATH + "?month=2026-11");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/month/month")).isEqualTo("2026-11");
        assertThat(answer.text("/month/currencies/0/currency")).isEqualTo("EUR");
        assertThat(answer.text("/month/currencies/0/net/amount")).isEqualTo("11999996.00");
        assertThat(answer.text("/month/currencies/0/vat/amount")).isEqualTo("2519999.16");
        assertThat(answer.text("/month/currencies/0/gross/amount")).isEqualTo("14519995.16");
        assertThat(answer.json().at("/month/currencies/0/issued/invoices").asLong())
                .isEqualTo(2);
        assertThat(answer.text("/month/currencies/0/issued/net/amount")).isEqualTo("12000000.00");
        assertThat(answer.json().at("/month/currencies/0/credited/invoices").asLong())
                .isEqualTo(1);
        assertThat(answer.text("/monthBefore/month")).isEqualTo("2026-10");
        assertThat(answer.text("/monthBefore/currencies/0/net/amount")).isEqualTo("-10.00");
    }

    @Test
    void without_a_month_it_is_the_present_one_in_amsterdam() {
        var viewer = staff(VIEWER);
        var month = viewer.get(PATH).text("/month/month");
        assertThat(month)
                .isEqualTo(YearMonth.from(clock.instant().atZone(java.time.ZoneId.of("Europe/Amsterdam")))
                        .toString());
        assertThat(billing.lastMonth()).isEqualTo(new RevenueOfMonth(YearMonth.parse(month)));
    }

    @Test
    void a_month_without_invoices_has_no_currencies() {
        var answer = staff(VIEWER).get(PATH + "?month=2020-01");
        assertThat(answer.json().at("/month/currencies").isEmpty()).isTrue();
        assertThat(answer.text("/monthBefore/month")).isEqualTo("2019-12");
    }

    @Test
    void what_is_no_month_is_400() {
        for (var month : List.of("2026", "2026-13", "2026-1", "november", "-99999-01", "9999999-01")) {
            var answer = staff(VIEWER).get(PATH + "?month=" + month);
            assertThat(answer.status()).as(month).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("month");
            assertThat(answer.text("/errors/0/message")).contains("2026-11");
        }
    }

    @Test
    void all_staff_looks() {
        for (var role : StaffRole.values())
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
    }
}
