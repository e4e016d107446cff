/**
 * Service standards: how soon somebody must answer, arrive and be done, for which orders and under which calendar.
 * Each carries its own cases, as the standards of the plant do.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.service;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
