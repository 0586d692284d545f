package nl.hostforge.api.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.hostforge.messages.staff.AdminRosterCommand.AddAdmin;
import nl.hostforge.messages.staff.StaffMemberCommand.AcceptInvitation;
import nl.hostforge.messages.staff.StaffMemberCommand.InviteStaffMember;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;

/** Staff as the command side knows them: it remembers what it was told. */
public class SmallStaff implements SmallPart {
    private final List<CommandMessage<?>> received = new CopyOnWriteArrayList<>();

    @Override
    public void reset() {
        received.clear();
    }

    /** @return what came in, oldest first */
    public List<CommandMessage<?>> received() {
        return received;
    }

    @CommandHandler
    void on(InviteStaffMember command, CommandMessage<InviteStaffMember> message) {
        received.add(message);
    }

    @CommandHandler
    void on(AcceptInvitation command, CommandMessage<AcceptInvitation> message) {
        received.add(message);
    }

    @CommandHandler
    void on(AddAdmin command, CommandMessage<AddAdmin> message) {
        received.add(message);
    }
}
