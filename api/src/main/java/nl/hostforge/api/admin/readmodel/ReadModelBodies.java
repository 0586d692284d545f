package nl.hostforge.api.admin.readmodel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.readmodel.ReadModelOverview;
import nl.hostforge.messages.readmodel.ReadModelOverview.GenerationOverview;
import nl.hostforge.messages.readmodel.RebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet.Compared;

/** What goes over the line; the fields mean what they mean in {@link ReadModelOverview}. */
final class ReadModelBodies {
    private ReadModelBodies() {}

    record ReadModelRows(List<ReadModelRow> readModels) {
        static ReadModelRows of(List<ReadModelOverview> all) {
            return new ReadModelRows(all.stream().map(ReadModelRow::of).toList());
        }
    }

    record ReadModelRow(@Schema(example = "order-overview") String name, List<GenerationRow> generations) {
        static ReadModelRow of(ReadModelOverview model) {
            return new ReadModelRow(
                    model.name(),
                    model.generations().stream().map(GenerationRow::of).toList());
        }
    }

    /** One filling of a read model. */
    record GenerationRow(
            int number,
            GenerationState state,

            @Schema(description = "Whether it was made from the definition that this release has")
            boolean fits,

            Instant begunAt,
            @Schema(nullable = true) Instant shownAt,

            @Schema(description = "Up to where it has handled the log", nullable = true)
            Long position,

            long head,
            long lagEvents,
            boolean caughtUp,

            @Schema(description = "On average since it was begun; only while it is being filled", nullable = true)
            Double eventsPerSecond,

            @Schema(description = "At that rate", nullable = true)
            Long secondsLeft,

            long deadLetters) {
        static GenerationRow of(GenerationOverview generation) {
            return new GenerationRow(
                    generation.number(),
                    generation.state(),
                    generation.fits(),
                    generation.begunAt(),
                    generation.shownAt(),
                    generation.position(),
                    generation.head(),
                    generation.lagEvents(),
                    generation.caughtUp(),
                    generation.eventsPerSecond(),
                    generation.timeLeft() == null ? null : generation.timeLeft().toSeconds(),
                    generation.deadLetters());
        }
    }

    record RebuildBegun(
            @Schema(description = "The generation that is being filled")
            int generation) {}

    /** How what is shown compares to what a rebuild made. */
    record RebuildSheetBody(
            boolean equal,
            long firstPosition,

            @Schema(description = "Up to where in the log both were compared")
            long lastPosition,

            @Schema(nullable = true) Instant lastAt,
            List<ComparedRow> compared) {
        static RebuildSheetBody of(RebuildSheet sheet) {
            return new RebuildSheetBody(
                    sheet.isEqual(),
                    sheet.firstPosition(),
                    sheet.lastPosition(),
                    sheet.lastAt(),
                    sheet.compared().stream().map(ComparedRow::of).toList());
        }
    }

    /** One report, or one table; digests are SHA-256 over its lines. */
    record ComparedRow(
            @Schema(example = "report vat 2026-Q4") String name,
            boolean equal,
            long linesBefore,
            String digestBefore,
            long linesAfter,
            String digestAfter,
            @Schema(nullable = true) DifferenceBody firstDifference) {
        static ComparedRow of(Compared compared) {
            var difference = compared.firstDifference();
            return new ComparedRow(
                    compared.name(),
                    compared.isEqual(),
                    compared.linesBefore(),
                    compared.before(),
                    compared.linesAfter(),
                    compared.after(),
                    difference == null
                            ? null
                            : new DifferenceBody(
                                    difference.lineBefore(), difference.lineAfter(), difference.document()));
        }
    }

    /** Where the two differ first. */
    record DifferenceBody(
            @Schema(description = "Null where the rebuild has a line more", nullable = true)
            String lineBefore,

            @Schema(description = "Null where it has a line less", nullable = true)
            String lineAfter,

            @Schema(description = "Which invoice it is about, by its number or id", nullable = true)
            String document) {}
}
