/** The system of record: one database, its migrations, transactions, and the news of what changed. */
@NullMarked
@CheckReturnValue
package dev.caretaker.records;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
