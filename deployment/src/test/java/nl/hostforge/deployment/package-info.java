/** Whether the files that carry HostForge to a server are valid, agree with each other, and agree with the product. */
package nl.hostforge.deployment;
