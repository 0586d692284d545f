package nl.hostforge.integration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedContact;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarContact;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.junit.jupiter.api.Test;

/** What is asked of each provider to have it forget a customer. */
class ForgettingTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final String REFERENCE = "cust:" + CUSTOMER;
    private static final String BOOKED = "cust-" + CUSTOMER;

    private final HostingPanel panel = mock(HostingPanel.class);
    private final Registrar registrar = mock(Registrar.class);
    private final Bookkeeping bookkeeping = mock(Bookkeeping.class);

    @Test
    void the_account_goes_and_a_duplicate_with_our_reference_too() {
        when(panel.findCustomers(REFERENCE)).thenReturn(Outcome.done(List.of(account("guid"), account("twin"))));
        when(panel.subscriptionsOf(any())).thenReturn(Outcome.done(List.of()));
        when(panel.removeCustomer(any())).thenReturn(Outcome.done(null));

        assertThat(new RemovePanelAccount(panel).forget(CUSTOMER, "guid")).isEqualTo(Outcome.done(null));
        var asked = inOrder(panel);
        asked.verify(panel).subscriptionsOf("guid");
        asked.verify(panel).removeCustomer("guid");
        asked.verify(panel).subscriptionsOf("twin");
        asked.verify(panel).removeCustomer("twin");
    }

    @Test
    void an_account_that_still_has_a_site_stays() {
        when(panel.findCustomers(REFERENCE)).thenReturn(Outcome.done(List.of()));
        when(panel.subscriptionsOf("guid")).thenReturn(Outcome.done(List.of(subscription("by-hand.example"))));

        assertThat(new RemovePanelAccount(panel).forget(CUSTOMER, "guid"))
                .isEqualTo(Outcome.refused(
                        RefusalCode.WRONG_STATE, "the account still has subscriptions: by-hand.example"));
        verify(panel, never()).removeCustomer(any());
    }

    @Test
    void nothing_is_removed_while_the_panel_does_not_say_what_is_there() {
        when(panel.findCustomers(REFERENCE)).thenReturn(Outcome.done(List.of()));
        when(panel.subscriptionsOf("guid")).thenReturn(Outcome.tryLater("busy"));

        assertThat(new RemovePanelAccount(panel).forget(CUSTOMER, "guid")).isEqualTo(Outcome.tryLater("busy"));
        verify(panel, never()).removeCustomer(any());
    }

    @Test
    void the_handle_goes_and_a_duplicate_with_our_reference_too() {
        when(registrar.findContacts(REFERENCE))
                .thenReturn(Outcome.done(List.of(new RegistrarContact("MJ2-NL", REFERENCE))));
        when(registrar.deleteContact(any())).thenReturn(Outcome.done(null));

        assertThat(new DeleteContactHandle(registrar).forget(CUSTOMER, "MJ1-NL"))
                .isEqualTo(Outcome.done(null));
        verify(registrar).deleteContact("MJ1-NL");
        verify(registrar).deleteContact("MJ2-NL");
    }

    @Test
    void a_handle_that_a_domain_has_is_refused_in_the_registrars_words() {
        when(registrar.findContacts(REFERENCE)).thenReturn(Outcome.done(List.of()));
        when(registrar.deleteContact("MJ1-NL")).thenReturn(Outcome.refused(RefusalCode.WRONG_STATE, "187: attached"));

        assertThat(new DeleteContactHandle(registrar).forget(CUSTOMER, "MJ1-NL"))
                .isEqualTo(Outcome.refused(RefusalCode.WRONG_STATE, "187: attached"));
    }

    @Test
    void a_contact_is_archived_once() {
        when(bookkeeping.findContact(BOOKED)).thenReturn(contact(false), contact(true));
        when(bookkeeping.archiveContact("4711")).thenReturn(Outcome.done(null));

        var work = new ArchiveBookedContact(bookkeeping);
        assertThat(work.forget(CUSTOMER, "4711")).isEqualTo(Outcome.done(null));
        assertThat(work.forget(CUSTOMER, "4711")).isEqualTo(Outcome.done(null));
        verify(bookkeeping).archiveContact("4711");
    }

    @Test
    void a_contact_that_is_gone_needs_no_archiving() {
        when(bookkeeping.findContact(BOOKED)).thenReturn(Outcome.done(Optional.empty()));
        when(bookkeeping.archiveContact("4711")).thenReturn(Outcome.refused(RefusalCode.NOT_FOUND, "not found"));

        assertThat(new ArchiveBookedContact(bookkeeping).forget(CUSTOMER, "4711"))
                .isEqualTo(Outcome.done(null));
    }

    private static Outcome<Optional<BookedContact>> contact(boolean archived) {
        return Outcome.done(Optional.of(new BookedContact("4711", BOOKED, 1, archived, Optional.empty())));
    }

    private static PanelCustomer account(String guid) {
        return new PanelCustomer(guid, "41", REFERENCE, "c10042", false);
    }

    private static PanelSubscription subscription(String domain) {
        return new PanelSubscription("b623", domain, "", "41", true, false, Optional.empty());
    }
}
