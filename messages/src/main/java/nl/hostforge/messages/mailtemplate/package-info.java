/** What mails say, and how admins change it. */
package nl.hostforge.messages.mailtemplate;
