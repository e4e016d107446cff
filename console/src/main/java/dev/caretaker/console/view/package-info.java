/** How the things of the domain look in answers: their JSON, as the contract describes it. */
@NullMarked
@CheckReturnValue
package dev.caretaker.console.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
