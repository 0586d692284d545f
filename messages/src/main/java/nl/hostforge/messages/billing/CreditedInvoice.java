package nl.hostforge.messages.billing;

import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;

/** What the credit notes of an invoice take over from it: the VAT decision holds, and so does whom it was made out to. */
public record CreditedInvoice(VatDecision vat, Language language, Personal<Buyer> buyer) {}
