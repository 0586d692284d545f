package nl.hostforge.api.admin.readmodel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.hostforge.api.admin.readmodel.ReadModelBodies.ReadModelRows;
import nl.hostforge.api.admin.readmodel.ReadModelBodies.RebuildBegun;
import nl.hostforge.api.admin.readmodel.ReadModelBodies.RebuildSheetBody;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.caller.Reason;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.readmodel.FindReadModels;
import nl.hostforge.messages.readmodel.FindRebuildSheet;
import nl.hostforge.messages.readmodel.ReadModelCommand.BeginRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.DropGeneration;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestDropping;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.RequestShowing;
import nl.hostforge.messages.readmodel.ReadModelCommand.ShowGeneration;
import nl.hostforge.messages.readmodel.ReadModelOverview;
import nl.hostforge.messages.readmodel.RebuildSheet;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins rebuild a read model from the log while it serves, show what was built, go back, and clean up. */
@RestController
@RequestMapping("/api/admin/read-models")
@Tag(name = "Read models")
class ReadModelAdministration {
    private final Messages messages;
    private final CallNotes notes;

    ReadModelAdministration(Messages messages, CallNotes notes) {
        this.messages = messages;
        this.notes = notes;
    }

    @Operation(summary = "Every read model, its generations, and how far each has come")
    @GetMapping
    ReadModelRows all() {
        return ReadModelRows.of(find());
    }

    @Operation(summary = "Fill the next generation from the whole log; the live one serves meanwhile")
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresIdempotencyKey
    RebuildBegun rebuild(@PathVariable String name, @Valid @RequestBody(required = false) Reason body) {
        note(name, body);
        messages.send(new RequestRebuild(name));
        int generation = messages.send(new BeginRebuild(name));
        return new RebuildBegun(generation);
    }

    @Operation(summary = "Show another generation from now on: after a rebuild, or on the way back")
    @PostMapping("/{name}/generations/{number}/show")
    @RequiresIdempotencyKey
    ReadModelRows show(
            @PathVariable String name, @PathVariable int number, @Valid @RequestBody(required = false) Reason body) {
        note(name, body);
        messages.send(new RequestShowing(name, number));
        messages.send(new ShowGeneration(name, number));
        return all();
    }

    @Operation(summary = "Drop a generation that is not shown")
    @PostMapping("/{name}/generations/{number}/drop")
    @RequiresIdempotencyKey
    ReadModelRows drop(
            @PathVariable String name, @PathVariable int number, @Valid @RequestBody(required = false) Reason body) {
        note(name, body);
        messages.send(new RequestDropping(name, number));
        messages.send(new DropGeneration(name, number));
        return all();
    }

    @Operation(
            summary =
                    "How what is shown compares to what a rebuild made of the same log, table by table and report by report",
            description = "Refused (generation-not-found) where there is nothing beside what is shown, and"
                    + " (generation-behind) while the two are not at the same place in the log")
    @GetMapping("/sheet")
    RebuildSheetBody sheet(@RequestParam @Size(min = 1, max = 10) List<String> name) {
        var sheet = messages.ask(new FindRebuildSheet(name), ResponseTypes.instanceOf(RebuildSheet.class));
        return RebuildSheetBody.of(sheet);
    }

    /** Nobody's typing errors go on the log. */
    private void note(String name, Reason body) {
        if (find().stream().noneMatch(model -> model.name().equals(name))) throw new NotFound("read model");
        notes.because(Reason.of(body));
    }

    private List<ReadModelOverview> find() {
        return messages.ask(new FindReadModels(), ResponseTypes.multipleInstancesOf(ReadModelOverview.class));
    }
}
