/**
 * Deviations: times, asked for and approved by people, in which a place is known not to meet its standards. They are what
 * turns FAIL into EXCUSED, with who, why and until when; none of them reaches a life-safety standard without a second person.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.alerting.deviation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
