/** YAML read strictly: each node knows its file, line and key, and a key nobody asked for is a mistake. */
@NullMarked
@CheckReturnValue
package dev.caretaker.provisioning.yaml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
