package nl.hostforge.app.oversight;

import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.ProcessingQuery.CountTrouble;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetter;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetters;
import nl.hostforge.messages.processing.ProcessingQuery.FindJobs;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.Trouble;
import nl.hostforge.messages.readmodel.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers questions about what failed and what waits. */
@Component
class ProcessingAnswers {
    private final DeadLetters letters;
    private final Jobs jobs;
    private final ProcessorOverviews processors;

    ProcessingAnswers(DeadLetters letters, Jobs jobs, ProcessorOverviews processors) {
        this.letters = letters;
        this.jobs = jobs;
        this.processors = processors;
    }

    @QueryHandler
    Page<DeadLetterOverview> answer(FindDeadLetters query) {
        return letters.page(query.processor(), query.waitingToo(), query.cursor(), query.limit());
    }

    @QueryHandler
    Optional<DeadLetterOverview> answer(FindDeadLetter query) {
        return letters.find(query.deadLetterId());
    }

    @QueryHandler
    Page<JobOverview> answer(FindJobs query) {
        return jobs.page(query.state(), query.cursor(), query.limit());
    }

    @QueryHandler
    List<ProcessorOverview> answer(FindProcessors query) {
        return processors.all();
    }

    @QueryHandler
    Trouble answer(CountTrouble query) {
        return new Trouble(letters.counts(), letters.sequences(), jobs.counts());
    }
}
