/** The dunning run: day by day, who is overdue is asked to pay, suspended or ended, as the policy has it. */
package nl.hostforge.app.dunning;
