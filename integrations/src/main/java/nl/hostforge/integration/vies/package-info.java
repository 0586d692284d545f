/** VIES, the European Commission's register of VAT numbers. */
package nl.hostforge.integration.vies;
