/** The distribution as a program of its own: started, killed, started again, and told wrong things. */
@org.jspecify.annotations.NullMarked
package dev.caretaker.server.process;
