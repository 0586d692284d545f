/** Takes a provider's notices as hints, reads what they are about, and finds what no notice told. */
package nl.hostforge.integration.notice;
