package dev.caretaker.server.command;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A standard in a file, named as {@code FILE} or {@code FILE#id}; of several versions the highest is meant.
 *
 * @param file the file
 * @param id its id in the file; empty where the file has one standard only
 */
record StandardArgument(Path file, String id) {
    static StandardArgument parse(String text) {
        int hash = text.lastIndexOf('#');
        return hash < 0
                ? new StandardArgument(Path.of(text), "")
                : new StandardArgument(Path.of(text.substring(0, hash)), text.substring(hash + 1));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserException("standard-file-unreadable", file);
        }
    }

    Standard read(Terminal terminal) {
        Problems problems = new Problems();
        List<Standard> all = StandardsReader.parse(file, text(), problems).standards();
        SetupOptions.refuse(problems, terminal);
        List<Standard> meant = all.stream()
                .filter(one -> id.isEmpty()
                        || one.ref().id().toString().equals(id)
                        || one.ref().id().name().equals(id))
                .toList();
        long ids = meant.stream().map(one -> one.ref().id()).distinct().count();
        if (ids != 1) {
            throw new UserException(
                    "standard-which",
                    file,
                    all.stream().map(one -> one.ref().id().name()).distinct().collect(Collectors.joining(", ")));
        }
        return meant.stream()
                .max(Comparator.comparingInt(one -> one.ref().version()))
                .orElseThrow();
    }
}
