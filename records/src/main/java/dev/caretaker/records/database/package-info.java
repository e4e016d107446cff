/**
 * The database behind the records: SQLite embedded, PostgreSQL when a site outgrows it; its pools and its migrations.
 * Failures of either are told apart by what an operator can do about them.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.records.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
