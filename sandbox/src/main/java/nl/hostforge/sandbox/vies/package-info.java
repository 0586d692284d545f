/** VIES, the European Commission's register of VAT numbers, which knows every number that is written as it should be. */
package nl.hostforge.sandbox.vies;
