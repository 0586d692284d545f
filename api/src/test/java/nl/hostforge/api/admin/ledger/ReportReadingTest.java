package nl.hostforge.api.admin.ledger;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallLedger;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.VatBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportReadingTest extends EdgeTest {
    private static final String PATH = "/api/admin/reports";

    @Autowired
    private SmallLedger ledger;

    @Test
    void the_vat_return_has_whole_euros_beside_the_exact() {
        var answer = staff(ACCOUNTANT).get(PATH + "/vat?period=2026-Q4");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/period/from")).isEqualTo("2026-10-01");
        assertThat(answer.text("/period/to")).isEqualTo("2026-12-31");
        assertThat(answer.text("/boxes/0/code")).isEqualTo("1a");
        assertThat(answer.text("/boxes/0/vat/exact/amount")).isEqualTo("10.51");
        assertThat(answer.text("/boxes/0/vat/whole")).isEqualTo("10");
        assertThat(answer.text("/icp/0/vatNumber")).isEqualTo("BE0123456749");
        assertThat(answer.text("/oss/0/ratePercent")).isEqualTo("25.5");
        assertThat(answer.json().at("/outsideScope").isNull()).isTrue();
    }

    @Test
    void it_comes_as_a_table_too() {
        assertThat(staff(ACCOUNTANT).get(PATH + "/vat.csv?period=2026-Q4").body())
                .isEqualTo("""
                        section,box,country,rate,vat_number,net,net_whole,vat,vat_whole,currency
                        return,1a,,,,50.04,50,10.51,10,EUR
                        return,5a,,,,,,10.51,10,EUR
                        icp,3b,BE,,BE0123456749,120.00,,,,EUR
                        oss,,FI,25.5,,10.00,,2.55,,EUR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void what_a_table_could_mistake_is_in_quotes() {
        assertThat(staff(ACCOUNTANT).get(PATH + "/ageing.csv").body())
                .contains("\"2026-0017, \"\"copy\"\"\"," + SmallLedger.INVOICE + ",");
    }

    @Test
    void revenue_balances_and_ageing_are_there() {
        var accountant = staff(ACCOUNTANT);
        assertThat(accountant.get(PATH + "/revenue?period=2026-11").text("/rows/0/recognised/amount"))
                .isEqualTo("19.57");
        assertThat(accountant.get(PATH + "/balances?period=2026").text("/rows/0/account"))
                .isEqualTo("bank");
        assertThat(accountant.get(PATH + "/ageing?asOf=2026-11-24").text("/rows/0/bucket"))
                .isEqualTo("UP_TO_60_DAYS");
        assertThat(ledger.lastAgeing()).isEqualTo(new ReportAgeing(LocalDate.parse("2026-11-24")));
    }

    @Test
    void without_a_day_it_is_today_in_amsterdam() {
        staff(ACCOUNTANT).get(PATH + "/ageing");
        assertThat(ledger.lastAgeing().asOf())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
    }

    @Test
    void the_lines_behind_a_figure_are_found_by_what_it_is_about() {
        var answer = staff(ACCOUNTANT).get(PATH + "/lines?period=2026-11&vatBox=BOX_1A&vatRate=21&limit=10");
        assertThat(answer.text("/items/0/document")).isEqualTo("2026-0017");
        assertThat(answer.text("/items/0/vatRate")).isEqualTo("21");
        assertThat(answer.text("/nextCursor")).isEqualTo("2026-11-24_17_1_1");
        assertThat(ledger.lastLines())
                .isEqualTo(new FindLines(
                        new LineFilter(
                                ReportPeriod.of("2026-11"),
                                null,
                                null,
                                null,
                                null,
                                VatBox.BOX_1A,
                                null,
                                new BigDecimal("21"),
                                null),
                        null,
                        10));
        assertThat(staff(ACCOUNTANT).get(PATH + "/lines?cursor=nowhere").status())
                .isEqualTo(400);
    }

    @Test
    void what_is_no_period_is_400() {
        for (var period : List.of("", "2026-Q5", "2026-13", "july", "2026-02-01..2026-02-30", "2026-03-01..2026-02-01"))
            assertThat(staff(ACCOUNTANT).get(PATH + "/vat?period=" + period).status())
                    .as(period)
                    .isEqualTo(400);
        assertThat(staff(ACCOUNTANT).get(PATH + "/vat").status()).isEqualTo(400);
    }

    @Test
    void all_staff_looks() {
        for (var role : StaffRole.values())
            assertThat(staff(role).get(PATH + "/balances?period=2026").status()).isEqualTo(200);
        assertThat(visitor().get(PATH + "/balances?period=2026").status()).isEqualTo(401);
    }
}
