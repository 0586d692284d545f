/** Four providers in one process, speaking their own protocols, so that a biller runs without accounts there. */
package nl.hostforge.sandbox;
