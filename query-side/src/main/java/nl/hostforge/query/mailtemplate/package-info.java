/** How the words of mails were changed, read from the log itself. */
package nl.hostforge.query.mailtemplate;
