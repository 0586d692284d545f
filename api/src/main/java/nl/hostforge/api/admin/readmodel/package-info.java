/** Read models as operators see them: rebuilt beside the live one, shown, dropped. */
package nl.hostforge.api.admin.readmodel;
