package nl.hostforge.messages.mailtemplate;

import java.util.List;
import nl.hostforge.messages.readmodel.TimelineEntry;

/** All that happened to the words of a mail, oldest first. */
public record MailTemplateTimeline(MailTemplateId templateId, List<TimelineEntry> entries) {}
