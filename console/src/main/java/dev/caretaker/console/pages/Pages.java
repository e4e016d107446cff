package dev.caretaker.console.pages;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.model.digest.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves the files under {@code /web} of the class path; addresses of the app that are no files give its first page. */
public final class Pages {
    private static final String ROOT = "web";
    private static final String INDEX = "/index.html";
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9@_+.,-]+)+");
    private static final int KEPT = 2_000;

    private final Executor work;
    private final Map<String, Optional<Page>> pages = new ConcurrentHashMap<>();

    private final Optional<Path> folder;

    private Pages(Executor work, Optional<Path> folder) {
        this.work = work;
        this.folder = folder;
    }

    /** Serves the pages where nothing else has answered; those of a folder come first, as they are when they are asked for. */
    public static void install(Router router, Executor work, Optional<Path> folder) {
        Pages pages = new Pages(work, folder);
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(pages::answer);
    }

    private void answer(RoutingContext request) {
        String path = request.normalizedPath().equals("/") ? INDEX : request.normalizedPath();
        if (path.startsWith("/api/")) {
            request.next();
            return;
        }
        io.vertx.core.Context loop = request.vertx().getOrCreateContext();
        boolean html = accepts(request.request().getHeader("Accept"));
        work.execute(() -> {
            Optional<Page> page = find(path).or(() -> html && !named(path) ? find(INDEX) : Optional.empty());
            loop.runOnContext(back -> {
                if (page.isPresent()) {
                    write(request, page.get());
                } else {
                    request.fail(new ProblemException(404, "not-found"));
                }
            });
        });
    }

    /** Files have an ending; a folder asked for by name would come back as the list of what is in it. */
    private Optional<Page> find(String path) {
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        if (!file || !PLAIN.matcher(path).matches() || path.contains("..")) {
            return Optional.empty();
        }
        if (pages.size() > KEPT) {
            // Made-up addresses must not fill the memory.
            pages.clear();
        }
        Optional<Page> changing = folder.map(root -> root.resolve(path.substring(1)))
                .filter(Files::isRegularFile)
                .map(found -> changing(path, found));
        return changing.or(() -> pages.computeIfAbsent(path, Pages::read));
    }

    private static Page changing(String path, Path file) {
        try {
            return Page.of(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Page> read(String path) {
        try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            return in == null ? Optional.empty() : Optional.of(Page.of(path, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RoutingContext request, Page page) {
        HttpServerResponse response =
                request.response().putHeader("ETag", page.etag).putHeader("Cache-Control", "no-cache");
        if (page.etag.equals(request.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end().onFailure(gone -> {});
            return;
        }
        response.putHeader("Content-Type", page.type);
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(page.bytes.length()))
                    .end()
                    .onFailure(gone -> {});
        } else {
            response.end(page.bytes).onFailure(gone -> {});
        }
    }

    /** Whether the last part looks like a file: a missing script must not be answered with a page. */
    private static boolean named(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".")
                && Set.of("js", "mjs", "css", "map", "json", "svg", "png", "ico", "woff2", "html", "txt")
                        .contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private static boolean accepts(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    private record Page(Buffer bytes, String type, String etag) {
        static Page of(String path, byte[] bytes) {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            String type = switch (ending) {
                case "js", "mjs" -> "text/javascript";
                default ->
                    Optional.ofNullable(MimeMapping.mimeTypeForExtension(ending))
                            .orElse("application/octet-stream");
            };
            boolean text = type.startsWith("text/") || type.equals("application/json");
            return new Page(Buffer.buffer(bytes), text ? type + "; charset=utf-8" : type, "\"" + hash(bytes) + "\"");
        }

        private static String hash(byte[] bytes) {
            return Sha256.hex(bytes).substring(0, 24);
        }
    }
}
