/** What a provider tells us of its own accord, and how far we are with it. */
package nl.hostforge.messages.notice;
