/** Personal data in messages: known while its key exists, erased afterwards. */
package nl.hostforge.messages.privacy;
