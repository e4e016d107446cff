/** What caretaker.yaml says: addresses, databases, brokers, whom to page. Secrets come from the environment or from files. */
@NullMarked
@CheckReturnValue
package dev.caretaker.server.configuration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
