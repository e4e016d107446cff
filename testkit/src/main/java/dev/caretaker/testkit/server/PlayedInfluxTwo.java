package dev.caretaker.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An InfluxDB 2 played on loopback: it gives the answers that were recorded from a real one to what signs in, makes
 * buckets and mappings and writes. It keeps the lines it was given and finds none of them again.
 */
public final class PlayedInfluxTwo implements AutoCloseable {
    /** May do everything. */
    public static final String OPERATOR = "operator-token";
    /** May write and read the buckets there are, and make nothing. */
    public static final String LIMITED = "limited-token";

    /** Where points have to lie, as a retention of the bucket would have it. */
    public static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private static final String ORGANISATION_ID = "0a0000000000000%d";
    private static final Pattern NAME = Pattern.compile("\"(?:name|database)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern BUCKET_ID = Pattern.compile("\"bucketID\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("([^, ]+)\\S* value=(\\S+?)(?:,\\S*)? (\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> organisations;
    private final Set<String> buckets = ConcurrentHashMap.newKeySet();
    private final Set<String> databases = ConcurrentHashMap.newKeySet();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private PlayedInfluxTwo(int port, List<String> organisations) {
        this.organisations = organisations;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " cannot be listened on", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Starts one without buckets, with some organisations. */
    public static PlayedInfluxTwo start(String... organisations) {
        return startOn(0, organisations);
    }

    /** Starts one on a port: one that was away and comes. */
    public static PlayedInfluxTwo startOn(int port, String... organisations) {
        return new PlayedInfluxTwo(port, List.of(organisations));
    }

    /** The address: {@code http://host:port}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Makes a bucket that no database is mapped to. */
    public void makeBucket(String name) {
        buckets.add(name);
    }

    /** Makes a bucket and maps the database of its name to it. */
    public void makeDatabase(String name) {
        buckets.add(name);
        databases.add(name);
    }

    /** Lets a token in no more. */
    public void revoke(String token) {
        revoked.add(token);
    }

    /** The names of the buckets. */
    public Set<String> buckets() {
        return Set.copyOf(buckets);
    }

    /** The databases that are mapped to buckets. */
    public Set<String> databases() {
        return Set.copyOf(databases);
    }

    /** The lines it took. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/query")) {
            parameters.putAll(parameters(body));
        }
        Answer answer = path.equals("/ping")
                ? new Answer(204, "")
                : token(exchange)
                        .map(token -> answer(exchange.getRequestMethod() + " " + path, parameters, body, token))
                        .orElse(new Answer(401, error("unauthorized", "unauthorized access")));
        try (exchange) {
            exchange.getResponseHeaders().set("X-Influxdb-Version", "v2.7.12");
            exchange.getResponseHeaders().set("X-Influxdb-Build", "OSS");
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** By header, or as the password of any user. */
    private Optional<String> token(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String token = header.startsWith("Basic ")
                ? new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
                        .replaceFirst("^[^:]*:", "")
                : header.replaceFirst("^Token ", "");
        return Optional.of(token).filter(Set.of(OPERATOR, LIMITED)::contains).filter(it -> !revoked.contains(it));
    }

    private Answer answer(String request, Map<String, String> parameters, String body, String token) {
        boolean operator = token.equals(OPERATOR);
        return switch (request) {
            case "POST /write" -> write(parameters.getOrDefault("db", ""), body);
            case "GET /query", "POST /query" -> query(parameters);
            case "GET /api/v2/buckets" -> found(parameters.getOrDefault("name", ""), operator);
            case "GET /api/v2/orgs" -> organisations();
            case "POST /api/v2/buckets" -> operator ? bucket(first(NAME, body)) : unauthorized();
            case "POST /api/v2/dbrps" -> operator ? mapping(body) : unauthorized();
            default -> new Answer(404, error("not found", "path not found"));
        };
    }

    private Answer write(String database, String body) {
        if (!databases.contains(database)) {
            return new Answer(404, error("not found", "no dbrp mapping found"));
        }
        List<String> given = body.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (String line : given) {
            if (!LINE.matcher(line).matches()) {
                return new Answer(400, error("invalid", "unable to parse '" + line + "': invalid field format"));
            }
        }
        List<String> taken =
                given.stream().filter(line -> wrong(line).isEmpty()).toList();
        lines.addAll(taken);
        return given.stream()
                .flatMap(line -> wrong(line).stream())
                .findFirst()
                .map(why -> new Answer(
                        422,
                        error(
                                "unprocessable entity",
                                "failure writing points to database: partial write: "
                                        + why.formatted(given.size() - taken.size()))))
                .orElse(new Answer(204, ""));
    }

    /** What is wrong with a line that can be read, if anything. */
    private Optional<String> wrong(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (Long.parseLong(matcher.group(3)) < EARLIEST.toEpochMilli()) {
            return Optional.of("dropped %1$d points outside retention policy of duration 720h0m0s dropped=%1$d"
                    + " for database: 0c00000000000001");
        }
        boolean conflict = lines.stream()
                .map(LINE::matcher)
                .filter(known -> known.matches() && known.group(1).equals(matcher.group(1)))
                .anyMatch(known -> isText(known.group(2)) != isText(matcher.group(2)));
        return conflict
                ? Optional.of("field type conflict: input field \\\"value\\\" on measurement \\\"" + matcher.group(1)
                        + "\\\" is type float, already exists as type string dropped=%d")
                : Optional.empty();
    }

    private static boolean isText(String value) {
        return value.startsWith("\\\"") || value.startsWith("\"");
    }

    private Answer query(Map<String, String> parameters) {
        String database = parameters.getOrDefault("db", "");
        if (parameters.getOrDefault("q", "").startsWith("CREATE DATABASE")) {
            return new Answer(200, result("\"error\":\"not implemented: CREATE DATABASE\""));
        }
        return new Answer(
                200,
                databases.contains(database)
                        ? result("")
                        : result("\"error\":\"database not found: " + database + "\""));
    }

    private Answer found(String name, boolean operator) {
        return buckets.contains(name)
                ? new Answer(200, "{\"links\":{},\"buckets\":[" + json(name) + "]}")
                : new Answer(operator ? 200 : 404, operator ? "{\"links\":{},\"buckets\":[]}" : notFound(name));
    }

    private static String notFound(String name) {
        return error("not found", "bucket \\\"" + name + "\\\" not found");
    }

    private Answer organisations() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < organisations.size(); i++) {
            list.append(i == 0 ? "" : ",").append("{\"id\":\"").append(ORGANISATION_ID.formatted(i));
            list.append("\",\"name\":\"").append(organisations.get(i)).append("\"}");
        }
        return new Answer(200, "{\"links\":{},\"orgs\":[" + list + "]}");
    }

    private Answer bucket(String name) {
        if (!buckets.add(name)) {
            return new Answer(422, error("conflict", "bucket with name " + name + " already exists"));
        }
        return new Answer(201, json(name));
    }

    private Answer mapping(String body) {
        String bucket = new String(Base64.getUrlDecoder().decode(first(BUCKET_ID, body)), StandardCharsets.UTF_8);
        if (!buckets.contains(bucket)) {
            return new Answer(404, notFound(bucket));
        }
        databases.add(first(NAME, body));
        return new Answer(201, "{\"id\":\"0d00000000000001\",\"default\":true}");
    }

    private static String json(String bucket) {
        String id = Base64.getUrlEncoder().encodeToString(bucket.getBytes(StandardCharsets.UTF_8));
        return "{\"id\":\"" + id + "\",\"orgID\":\"" + ORGANISATION_ID.formatted(0) + "\",\"type\":\"user\",\"name\":\""
                + bucket + "\",\"retentionRules\":[]}";
    }

    private static Answer unauthorized() {
        return new Answer(
                401, error("unauthorized", "write:orgs/" + ORGANISATION_ID.formatted(0) + " is unauthorized"));
    }

    private static String error(String code, String message) {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }

    private static String result(String more) {
        return "{\"results\":[{\"statement_id\":0" + (more.isEmpty() ? "" : "," + more) + "}]}";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Map<String, String> parameters(String query) {
        return query == null
                ? new HashMap<>()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (one, other) -> other,
                                HashMap::new));
    }

    private record Answer(int status, String body) {}
}
