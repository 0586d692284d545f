/** The register of VAT numbers in our words. */
package nl.hostforge.integration.vat;
