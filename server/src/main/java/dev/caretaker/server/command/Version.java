package dev.caretaker.server.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the jar names it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"caretaker " + text()};
    }

    static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
