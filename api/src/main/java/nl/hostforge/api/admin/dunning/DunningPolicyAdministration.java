package nl.hostforge.api.admin.dunning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.hostforge.api.admin.dunning.DunningBodies.DunningPolicyAsk;
import nl.hostforge.api.admin.dunning.DunningBodies.PolicyBody;
import nl.hostforge.api.admin.dunning.DunningBodies.StageBody;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.dunning.DunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyCommand.ChangeDunningPolicy;
import nl.hostforge.messages.dunning.DunningPolicyId;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningPolicy;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How admins set by what everybody is dunned. */
@RestController
@RequestMapping("/api/admin/dunning/policy")
@Tag(name = "Dunning")
class DunningPolicyAdministration {
    private final Messages messages;
    private final CallNotes notes;

    DunningPolicyAdministration(Messages messages, CallNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    @Operation(summary = "Who duns, and by which schedule; its ETag is for If-Match")
    @GetMapping
    ResponseEntity<PolicyBody> present() {
        return answer(find());
    }

    @Operation(
            summary = "Set who duns, and by which schedule",
            description = "A stage that is left out does not exist. Refused unless each is later than the one before it"
                    + " (invalid-dunning-schedule)")
    @PutMapping
    ResponseEntity<PolicyBody> change(@Valid @RequestBody DunningPolicyAsk body, IfMatch ifMatch) {
        notes.because(body.reason());
        PresentState.onConflict(() -> {
            var present = find();
            return Optional.of(new PresentState.Shown(PolicyBody.of(present), Version.tag(present.changes())));
        });
        var seen = find();
        var expected = ifMatch.expected(seen.changes());
        var schedule = StageBody.toSchedule(body.schedule());
        if (body.master() != seen.master() || !schedule.equals(seen.schedule()))
            messages.send(new ChangeDunningPolicy(DunningPolicyId.ONLY, expected, body.master(), schedule));
        return answer(find());
    }

    private DunningPolicy find() {
        return messages.ask(new FindDunningPolicy(), ResponseTypes.instanceOf(DunningPolicy.class));
    }

    private static ResponseEntity<PolicyBody> answer(DunningPolicy policy) {
        return ResponseEntity.ok().eTag(Version.tag(policy.changes())).body(PolicyBody.of(policy));
    }
}
