package dev.caretaker.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the pages.
 *
 * @param path where it lies, below the folder of the pages
 * @param text what it says
 */
record WebFile(Path path, String text) {
    /** The folder of the pages on the class path, with the libraries unpacked into it. */
    static Path root() {
        try {
            URI index = Objects.requireNonNull(WebFile.class.getResource("/web/index.html"), "web/index.html")
                    .toURI();
            return Objects.requireNonNull(Path.of(index).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our own files of some endings. */
    static List<WebFile> own(String... endings) {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root().resolve("vendor")))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .map(WebFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first groups of all matches of a pattern. */
    Stream<String> all(Pattern pattern) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static WebFile read(Path file) {
        try {
            return new WebFile(root().relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
