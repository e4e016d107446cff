package dev.caretaker.ingest.influx;

import dev.caretaker.ingest.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The buckets of InfluxDB 2, and which of them its interface of 1.x takes for a database. */
final class Buckets {
    /** Every bucket behind the interface of 1.x has a retention policy; this is what 1.x calls it unless told otherwise. */
    private static final String POLICY = "autogen";

    private final Http http;
    private final InfluxSettings settings;

    Buckets(Http http, InfluxSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** Finds or makes the bucket of the name of the database, and maps the database to it. */
    void map() throws IOException {
        Optional<Bucket> found = find();
        Bucket bucket = found.isPresent() ? found.get() : make();
        var unused = http.post(
                "api/v2/dbrps",
                Map.of(
                        "bucketID", bucket.id(),
                        "orgID", bucket.organisation(),
                        "database", settings.database(),
                        "retention_policy", POLICY,
                        "default", true));
    }

    private Optional<Bucket> find() throws IOException {
        try {
            Map<String, Object> answer = settings.organisation().isPresent()
                    ? http.get(
                            "api/v2/buckets",
                            "name",
                            settings.database(),
                            "org",
                            settings.organisation().get())
                    : http.get("api/v2/buckets", "name", settings.database());
            return Http.objects(answer, "buckets").stream().map(Bucket::of).findFirst();
        } catch (ErrorResponse refused) {
            if (refused.isNotFound()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Bucket make() throws IOException {
        return Bucket.of(http.post(
                "api/v2/buckets",
                Map.of("name", settings.database(), "orgID", organisation(), "retentionRules", List.of())));
    }

    /** The organisation of the settings, or the only one there is to be seen. */
    private String organisation() throws IOException {
        List<Map<?, ?>> seen = Http.objects(http.get("api/v2/orgs"), "orgs");
        List<Map<?, ?>> meant = seen.stream()
                .filter(one -> settings.organisation().isEmpty()
                        || settings.organisation().get().equals(one.get("name")))
                .toList();
        if (meant.size() != 1) {
            String names =
                    seen.stream().map(one -> String.valueOf(one.get("name"))).collect(Collectors.joining(", "));
            throw new StoreException(
                    StoreException.Code.NO_ORGANISATION, settings.database(), names.isEmpty() ? "-" : names);
        }
        return String.valueOf(meant.getFirst().get("id"));
    }

    private record Bucket(String id, String organisation) {
        static Bucket of(Map<?, ?> object) {
            return new Bucket(String.valueOf(object.get("id")), String.valueOf(object.get("orgID")));
        }
    }
}
