/** Carries out provisioning steps and compensations as durable jobs: one effect each, and proof of it. */
package nl.hostforge.integration.provisioning;
