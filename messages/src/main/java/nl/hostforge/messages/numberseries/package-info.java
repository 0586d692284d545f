/** Series of numbers for people, each number given out once. */
package nl.hostforge.messages.numberseries;
