/**
 * What a standard requires: conditions over measures of points, and the limits they are held against.
 * Limits may depend on the season, the hours, the grade of the site or an attribute of the asset.
 */
@NullMarked
@CheckReturnValue
package dev.caretaker.model.requirement;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
