/** All that is held about a customer, for who asks for it (art. 15 and 20 GDPR). */
package nl.hostforge.messages.disclosure;
