/** The site file: places, assets, devices and points, cross-checked into one graph. */
@NullMarked
@CheckReturnValue
package dev.caretaker.provisioning.site;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
