package nl.hostforge.document;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2025_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.xml.serialize.read.DOMReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The official rules: schema, EN 16931 and Peppol BIS Billing 3.0, as published. */
final class PeppolRules {
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = registered();

    private PeppolRules() {}

    /** @return which rules a document falls under, with their release */
    static DVRCoordinate of(InvoiceDocument document) {
        if (document.recipient().reachedAt().isPresent())
            return document.isCreditNote()
                    ? PeppolValidation2025_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3
                    : PeppolValidation2025_05.VID_OPENPEPPOL_INVOICE_UBL_V3;
        return document.isCreditNote()
                ? EN16931Validation.VID_UBL_CREDIT_NOTE_1314_2
                : EN16931Validation.VID_UBL_INVOICE_1314_2;
    }

    /** @return what is wrong, warnings included; empty where nothing is */
    static List<String> broken(byte[] xml, DVRCoordinate rules) {
        var source = ValidationSourceXML.create(null, DOMReader.readXMLDOM(xml));
        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), RULES.getOfID(rules), source, Locale.ENGLISH);
        return StreamSupport.stream(result.spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.getErrorList().spliterator(), false))
                .filter(error -> error.isFailure() && error.getErrorID() != null) // the rest is the processor's own
                .map(error -> error.getErrorID() + " " + error.getErrorText(Locale.ENGLISH))
                .toList();
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> registered() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        PeppolValidation2025_05.init(registry);
        return registry;
    }
}
