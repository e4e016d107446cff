package dev.caretaker.server.configuration;

import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.alerting.paging.webhook.WebhookSecret;
import dev.caretaker.ingest.influx.InfluxSettings;
import dev.caretaker.ingest.influx.InfluxSettings.SignIn;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.server.configuration.Configuration.Broker;
import dev.caretaker.server.configuration.Configuration.Http;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code caretaker.yaml}. Whatever it leaves out is embedded and listens on this machine only. */
public final class ConfigurationReader {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern LOGIN = Pattern.compile("^([A-Za-z][A-Za-z0-9+.:-]*//)?.*@");
    private static final Pattern QUOTA = Pattern.compile("([1-9]\\d{0,4}) ?GB");

    private final Secrets secrets;

    private ConfigurationReader(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Reads the configuration; the embedded one where there is no file.
     *
     * @param environment the environment variables that secrets are taken from
     */
    public static Configuration read(Path file, Map<String, String> environment, Problems problems) {
        if (!Files.exists(file)) {
            return Configuration.EMBEDDED;
        }
        return YamlFile.read(file, problems)
                .map(root -> new ConfigurationReader(new Secrets(environment)).configuration(root))
                .orElse(Configuration.EMBEDDED);
    }

    private Configuration configuration(YamlNode root) {
        Configuration configuration = new Configuration(
                root.get("http").map(this::http).orElse(Configuration.EMBEDDED.http()),
                root.get("mqtt").map(this::mqtt).orElse(Configuration.EMBEDDED.mqtt()),
                root.get("telemetry").flatMap(this::telemetry),
                root.get("database").flatMap(this::database),
                root.get("reading-log").map(this::log).orElse(Configuration.EMBEDDED.log()),
                root.get("pages").map(this::pages).orElse(Map.of()),
                root.get("incidents").flatMap(this::settle).orElse(Configuration.EMBEDDED.settle()),
                root.get("judging").map(this::readingsClock).orElse(false));
        root.finish();
        return configuration;
    }

    private Http http(YamlNode node) {
        Http http = new Http(
                node.get("host").flatMap(YamlNode::text).orElse("127.0.0.1"),
                port(node, 8080),
                node.get("public-url").flatMap(this::publicUrl));
        node.finish();
        return http;
    }

    /** As text or, because it often depends on the machine, taken from where secrets are taken from. */
    private Optional<URI> publicUrl(YamlNode node) {
        return (node.isMapping() ? secrets.read(node) : node.text()).flatMap(text -> url(node, text, WEB));
    }

    private Broker mqtt(YamlNode node) {
        Optional<YamlNode> url = node.get("url");
        Optional<String> user = node.get("user").flatMap(YamlNode::text);
        Optional<String> password = node.get("password").flatMap(secrets::read);
        Broker mqtt;
        if (url.isPresent()) {
            Optional<URI> address = server(url.get(), Set.of("mqtt", "mqtts"));
            Optional<Path> ca = node.get("ca").flatMap(it -> TrustedCertificates.read(it, address));
            mqtt = new Broker.External(address.orElse(URI.create("mqtt://127.0.0.1")), user, password, ca);
        } else {
            String host = node.get("host").flatMap(YamlNode::text).orElse("127.0.0.1");
            mqtt = new Broker.Embedded(host, port(node, 1883), user, password);
        }
        node.finish();
        return mqtt;
    }

    /** The address of a server that is told user and password apart from it. */
    private static Optional<URI> server(YamlNode node, Set<String> schemes) {
        return url(node, schemes).filter(uri -> {
            if (uri.getRawUserInfo() != null) {
                node.problem("url-with-login");
            }
            return uri.getRawUserInfo() == null;
        });
    }

    private Optional<InfluxSettings> telemetry(YamlNode node) {
        Optional<InfluxSettings> influxdb = node.need("influxdb").flatMap(this::influxdb);
        node.finish();
        return influxdb;
    }

    private Optional<InfluxSettings> influxdb(YamlNode node) {
        Optional<URI> url = node.need("url").flatMap(it -> server(it, WEB));
        String database = node.get("database").flatMap(YamlNode::text).orElse(InfluxSettings.USUAL_DATABASE);
        SignIn signIn = signIn(node);
        Optional<String> organisation = node.get("org").flatMap(YamlNode::text);
        node.finish();
        return url.map(address -> new InfluxSettings(address.toString(), database, signIn, organisation));
    }

    private SignIn signIn(YamlNode node) {
        Optional<YamlNode> token = node.get("token");
        Optional<YamlNode> user = node.get("user");
        Optional<YamlNode> password = node.get("password");
        if (user.isPresent() != password.isPresent() || (token.isPresent() && user.isPresent())) {
            node.problem("influxdb-sign-in-wrong");
        }
        Optional<SignIn> byToken = token.flatMap(secrets::read).map(SignIn.Token::new);
        String name = user.flatMap(YamlNode::text).orElse("");
        Optional<SignIn> byPassword = password.flatMap(secrets::read)
                .filter(it -> !name.isEmpty())
                .map(secret -> new SignIn.Password(name, secret));
        return byToken.or(() -> byPassword).orElseGet(SignIn.Nobody::new);
    }

    private Optional<DatabaseSettings> database(YamlNode node) {
        Optional<String> url = node.need("url").flatMap(YamlNode::text).filter(text -> {
            boolean known = text.startsWith("jdbc:postgresql:") || text.startsWith("jdbc:sqlite:");
            if (!known) {
                node.problem("database-unknown", withoutLogin(text));
            }
            return known;
        });
        Optional<String> user = node.get("user").flatMap(YamlNode::text);
        Optional<String> password = node.get("password").flatMap(secrets::read);
        node.finish();
        return url.map(address -> new DatabaseSettings(address, user, password));
    }

    private Configuration.Log log(YamlNode node) {
        Configuration.Log usual = Configuration.EMBEDDED.log();
        boolean durable = node.get("durable")
                .flatMap(it -> it.oneOf(ConfigurationReader::flag, List.of("true", "false")))
                .orElse(usual.durable());
        int gigabytes =
                node.get("quota").flatMap(ConfigurationReader::gigabytes).orElse(usual.gigabytes());
        node.finish();
        return new Configuration.Log(durable, gigabytes);
    }

    /** At least what a busy building sends in an hour. */
    private static Optional<Integer> gigabytes(YamlNode node) {
        Matcher written = QUOTA.matcher(node.text().orElse(""));
        if (written.matches()) {
            return Optional.of(Integer.valueOf(written.group(1)));
        }
        node.problem("quota-wrong", node.text().orElse(""));
        return Optional.empty();
    }

    private Map<String, List<Webhook>> pages(YamlNode node) {
        Map<String, List<Webhook>> pages = new LinkedHashMap<>();
        node.entries()
                .forEach((policy, receivers) -> pages.put(
                        policy,
                        receivers.items().stream()
                                .flatMap(receiver -> webhook(receiver).stream())
                                .toList()));
        return pages;
    }

    private Optional<Webhook> webhook(YamlNode node) {
        Optional<URI> url = node.need("webhook").flatMap(it -> url(it, WEB));
        List<WebhookSecret> keys = node.need("secret").stream()
                .flatMap(it -> it.oneOrMore().stream())
                .flatMap(it -> secrets.read(it).flatMap(text -> signing(it, text)).stream())
                .toList();
        boolean allowPrivate = node.get("allow-private")
                .flatMap(it -> it.oneOf(ConfigurationReader::flag, List.of("true", "false")))
                .orElse(false);
        node.finish();
        return url.filter(address -> !keys.isEmpty()).map(address -> new Webhook(address, keys, allowPrivate));
    }

    private Optional<Duration> settle(YamlNode node) {
        Optional<Duration> settle = node.get("settle").flatMap(YamlNode::duration);
        node.finish();
        return settle;
    }

    private static Optional<WebhookSecret> signing(YamlNode node, String text) {
        try {
            return Optional.of(WebhookSecret.parse(text));
        } catch (IllegalArgumentException e) {
            node.problem("webhook-secret-wrong");
            return Optional.empty();
        }
    }

    private boolean readingsClock(YamlNode node) {
        Optional<String> clock = node.need("clock")
                .flatMap(it -> it.oneOf(
                        word -> Optional.of(word).filter(Set.of("system", "readings")::contains),
                        List.of("system", "readings")));
        node.finish();
        return clock.filter("readings"::equals).isPresent();
    }

    private static int port(YamlNode node, int usual) {
        Optional<YamlNode> port = node.get("port");
        int number = port.flatMap(YamlNode::integer).orElse(usual);
        if (number < 0 || number > 65_535) {
            port.ifPresent(it -> it.problem("port-wrong", number));
            return usual;
        }
        return number;
    }

    private static Optional<URI> url(YamlNode node, Set<String> schemes) {
        return node.text().flatMap(text -> url(node, text, schemes));
    }

    private static Optional<URI> url(YamlNode node, String text, Set<String> schemes) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme())) {
                return Optional.of(uri);
            }
        } catch (IllegalArgumentException e) {
            // Told below, with the schemes that would do.
        }
        String allowed = String.join(", ", schemes.stream().sorted().toList());
        node.problem("url-wrong", withoutLogin(text), allowed);
        return Optional.empty();
    }

    /** An address as it may be shown: it cannot be taken apart, so all that may be user and password is left out. */
    private static String withoutLogin(String address) {
        return LOGIN.matcher(address).replaceFirst("$1…@");
    }

    private static Optional<Boolean> flag(String word) {
        return switch (word) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
