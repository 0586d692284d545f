/** How admins change what mails say. */
package nl.hostforge.api.admin.mailtemplate;
