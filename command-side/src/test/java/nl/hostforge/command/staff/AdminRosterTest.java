package nl.hostforge.command.staff;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.Outcome.unchanged;

import java.util.List;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.staff.AdminRosterCommand.AddAdmin;
import nl.hostforge.messages.staff.AdminRosterCommand.RemoveAdmin;
import nl.hostforge.messages.staff.AdminRosterEvent;
import nl.hostforge.messages.staff.AdminRosterEvent.AdminAdded;
import nl.hostforge.messages.staff.AdminRosterEvent.AdminRemoved;
import nl.hostforge.messages.staff.AdminRosterId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AdminRosterTest {
    private static final AdminRosterId ID = AdminRosterId.THE_ROSTER;
    private static final StaffMemberId ANNA = new StaffMemberId(Ids.derived("staff", "anna"));
    private static final StaffMemberId BRAM = new StaffMemberId(Ids.derived("staff", "bram"));

    @Test
    void the_first_admin_begins_the_roster() {
        new AggregateTestFixture<>(AdminRoster.class)
                .givenNoPriorActivity()
                .when(new AddAdmin(ID, ANNA))
                .expectEvents(new AdminAdded(ID, ANNA));
    }

    @Test
    void an_admin_is_added_once() {
        after(new AdminAdded(ID, ANNA)).when(new AddAdmin(ID, BRAM)).expectEvents(new AdminAdded(ID, BRAM));
        unchanged(after(new AdminAdded(ID, ANNA)).when(new AddAdmin(ID, ANNA)));
    }

    @Test
    void one_of_two_admins_is_removed_once() {
        after(new AdminAdded(ID, ANNA), new AdminAdded(ID, BRAM))
                .when(new RemoveAdmin(ID, ANNA))
                .expectEvents(new AdminRemoved(ID, ANNA));
        unchanged(after(new AdminAdded(ID, ANNA), new AdminAdded(ID, BRAM), new AdminRemoved(ID, ANNA))
                .when(new RemoveAdmin(ID, ANNA)));
    }

    @Test
    void the_last_admin_stays() {
        refused(after(new AdminAdded(ID, ANNA)).when(new RemoveAdmin(ID, ANNA)), "last-admin");
        refused(
                after(new AdminAdded(ID, ANNA), new AdminAdded(ID, BRAM), new AdminRemoved(ID, ANNA))
                        .when(new RemoveAdmin(ID, BRAM)),
                "last-admin");
    }

    @Test
    void who_is_no_admin_need_not_be_removed() {
        unchanged(after(new AdminAdded(ID, ANNA)).when(new RemoveAdmin(ID, BRAM)));
    }

    private static TestExecutor<AdminRoster> after(AdminRosterEvent... events) {
        return new AggregateTestFixture<>(AdminRoster.class).given(List.of(events));
    }
}
