/**
 * Late-data reprocessing: stretches of verdicts about which readings came too late, judged again from the stored readings. What
 * turns out otherwise is written as an amendment; it opens no incident and pages nobody.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.rejudging.late;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
