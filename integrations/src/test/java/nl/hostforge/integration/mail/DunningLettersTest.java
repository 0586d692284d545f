package nl.hostforge.integration.mail;

import static nl.hostforge.messages.customer.Language.DUTCH;
import static nl.hostforge.messages.customer.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.dunning.NextStage;
import nl.hostforge.messages.privacy.Personal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mails about what was not paid in time, word by word, as the golden files have them. */
class DunningLettersTest {
    private final DunningLetters letters = MailTests.dunningLetters();

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_first_reminder_lists_what_is_open_and_says_how_to_pay(Language language) throws IOException {
        var letter = letter(
                DunningMails.reminder(
                        DunningStage.FIRST_REMINDER,
                        new NextStage(DunningStage.SECOND_REMINDER, DunningMails.DAY.plusDays(7))),
                language);
        assertThat(letter.to()).containsExactly("zoe@voorbeeld.nl");
        assertThat(letter.text()).contains("2026-000017", "2026-000021", "NL91 ABNA 0417 1643 00");
        LettersTest.assertGolden("payment-reminder." + tag(language), letter);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_second_one_says_what_comes_otherwise_and_when(Language language) throws IOException {
        LettersTest.assertGolden(
                "second-payment-reminder." + tag(language),
                letter(
                        DunningMails.reminder(
                                DunningStage.SECOND_REMINDER,
                                new NextStage(DunningStage.SUSPENSION, DunningMails.DAY.plusDays(7))),
                        language));
    }

    @Test
    void where_nothing_comes_after_it_nothing_is_threatened() {
        var letter = letter(DunningMails.reminder(DunningStage.SECOND_REMINDER, null), ENGLISH);
        assertThat(letter.text()).doesNotContain("off line", "end your services");
        var ending = letter(
                DunningMails.reminder(
                        DunningStage.SECOND_REMINDER,
                        new NextStage(DunningStage.TERMINATION, DunningMails.DAY.plusDays(30))),
                ENGLISH);
        assertThat(ending.text()).contains("end your services").doesNotContain("off line");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_suspension_names_what_is_off_line_and_when_all_ends(Language language) throws IOException {
        LettersTest.assertGolden("suspension-notice." + tag(language), letter(DunningMails.suspension(true), language));
    }

    @Test
    void where_nothing_was_on_line_nothing_is_said_to_be_off() {
        var letter = letter(DunningMails.suspension(false), ENGLISH);
        assertThat(letter.text()).doesNotContain("So we take", "we end your services");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void when_all_is_ended_it_is_told_and_what_is_owed_stays_owed(Language language) throws IOException {
        LettersTest.assertGolden("termination-notice." + tag(language), letter(DunningMails.termination(), language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_paid_hears_that_the_hosting_comes_back(Language language) throws IOException {
        var told = DunningMails.about(DunningMails.ended(), language);
        LettersTest.assertGolden(
                "reinstatement-notice." + tag(language),
                letters.reinstated(told, DunningMails.ended()).orElseThrow());
    }

    @Test
    void what_was_paid_meanwhile_is_not_asked_for() {
        var reminder = DunningMails.reminder(DunningStage.FIRST_REMINDER, null);
        var told = DunningMails.about(reminder, DUTCH);
        var letter = letters.stage(told, reminder, List.of(DunningMails.SECOND)).orElseThrow();
        assertThat(letter.subject()).contains("12,10");
        assertThat(letter.text()).doesNotContain("2026-000017");
        assertThat(letters.stage(told, reminder, List.of())).isEmpty();
    }

    @Test
    void an_erased_customer_gets_no_mail() {
        var told = new DunningCorrespondence(
                Personal.of(Correspondences.KEY, Correspondences.zoe(DUTCH)), true, DunningMails.ended(), false);
        assertThat(letters.reinstated(told, DunningMails.ended())).isEmpty();
        assertThat(letters.stage(told, DunningMails.termination(), DunningMails.BOTH))
                .isEmpty();
    }

    private Letter letter(StageReached stage, Language language) {
        return letters.stage(DunningMails.about(stage, language), stage, DunningMails.BOTH)
                .orElseThrow();
    }

    private static String tag(Language language) {
        return Wording.locale(language).getLanguage();
    }
}
