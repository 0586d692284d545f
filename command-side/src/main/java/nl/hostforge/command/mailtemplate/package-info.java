/** The words of mails, which admins may change. */
package nl.hostforge.command.mailtemplate;
