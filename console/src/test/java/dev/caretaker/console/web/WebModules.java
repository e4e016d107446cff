package dev.caretaker.console.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module of the pages imports which, at once or when needed, and what is wrong with that. */
final class WebModules {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m:^\\h*//[^\\n]*)");
    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?:^|[\\s;])(?:import|export)\\b\\s*(?:[^'\"();]*?\\bfrom\\s*)?['\"]([^'\"]+)['\"]");
    private static final Pattern DYNAMIC_IMPORT = Pattern.compile("\\bimport\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");
    private static final Pattern COMPUTED_IMPORT = Pattern.compile("(\\bimport\\((?!\\s*['\"][^'\"]+['\"]\\s*\\)))");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*\\ssrc=\"/([^\"]+)\"");

    private final Map<Path, Set<Path>> imports = new TreeMap<>();
    private final List<String> unresolved = new ArrayList<>();
    private final List<Path> begin;

    private WebModules(List<Path> begin) {
        this.begin = begin;
    }

    /** Reads the modules below a folder with its index.html, the libraries in vendor apart. */
    static WebModules in(Path root) throws IOException {
        List<Path> begin = all(SCRIPT, Files.readString(root.resolve("index.html")))
                .map(Path::of)
                .toList();
        WebModules modules = new WebModules(begin);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js"))
                    .filter(one -> !one.startsWith(root.resolve("vendor")))
                    .toList()) {
                modules.add(root, file);
            }
        }
        return modules;
    }

    /** The modules. */
    Set<Path> all() {
        return imports.keySet();
    }

    /** Imports of what is no file of the pages, and those of which only running tells what they import. */
    List<String> unresolved() {
        return List.copyOf(unresolved);
    }

    /** Modules that no page comes to use, however long one looks. */
    List<String> unreached() {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(begin);
        while (!next.isEmpty()) {
            Path module = next.remove();
            if (reached.add(module)) {
                next.addAll(imports.getOrDefault(module, Set.of()));
            }
        }
        return imports.keySet().stream()
                .filter(module -> !reached.contains(module))
                .map(Path::toString)
                .toList();
    }

    /** Ways that lead from a module back to itself, each written as one. */
    List<String> cycles() {
        List<String> found = new ArrayList<>();
        Set<Path> left = new TreeSet<>();
        imports.keySet().forEach(module -> follow(module, new LinkedHashSet<>(), left, found));
        return found;
    }

    private void follow(Path module, SequencedSet<Path> way, Set<Path> left, List<String> found) {
        if (left.contains(module)) {
            return;
        }
        if (!way.add(module)) {
            found.add(Stream.concat(way.stream().dropWhile(one -> !one.equals(module)), Stream.of(module))
                    .map(Path::toString)
                    .collect(Collectors.joining(" -> ")));
            return;
        }
        imports.getOrDefault(module, Set.of()).forEach(other -> follow(other, way, left, found));
        way.remove(module);
        left.add(module);
    }

    private void add(Path root, Path file) throws IOException {
        Path module = root.relativize(file);
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        Set<Path> targets = new TreeSet<>();
        Stream.concat(all(STATIC_IMPORT, code), all(DYNAMIC_IMPORT, code))
                .distinct()
                .forEach(name -> {
                    Path target = file.resolveSibling(name).normalize();
                    // A bare name would need an import map, which stands inline, and the security policy allows none.
                    if (name.startsWith(".") && target.startsWith(root) && Files.isRegularFile(target)) {
                        targets.add(root.relativize(target));
                    } else {
                        unresolved.add(module + ": " + name);
                    }
                });
        all(COMPUTED_IMPORT, code).forEach(start -> unresolved.add(module + ": " + start + "…)"));
        imports.put(module, targets);
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
