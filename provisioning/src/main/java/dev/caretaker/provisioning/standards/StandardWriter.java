package dev.caretaker.provisioning.standards;

import dev.caretaker.model.citation.Document;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.yaml.Durations;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes standards as the text of a file. The same standards give the same text, whatever file they were read from, and
 * reading the text gives the same standards with the same hashes; comments and other units are gone.
 */
public final class StandardWriter {
    private static final int WIDTH = 120;

    private StandardWriter() {}

    /** A file of one standard. */
    public static String write(Standard standard) {
        return write(standard.citation().document(), List.of(standard));
    }

    /** A file of a document and standards taken from it. */
    public static String write(Document document, Collection<Standard> standards) {
        return write(document, standards, List.of());
    }

    /** A file of a document, and of standards and service standards taken from it. */
    public static String write(
            Document document, Collection<Standard> standards, Collection<ServiceStandard> services) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("document", document(document));
        if (!standards.isEmpty() || services.isEmpty()) {
            file.put(
                    "standards",
                    standards.stream().map(StandardWriter::standard).toList());
        }
        if (!services.isEmpty()) {
            file.put("service", services.stream().map(ServiceWriter::write).toList());
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(WIDTH);
        options.setDereferenceAliases(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new Yaml(options).dump(file);
    }

    private static Map<String, Object> document(Document document) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", document.id());
        map.put("title", text(document.title()));
        map.put("issuer", document.issuer());
        map.put("jurisdiction", document.jurisdiction());
        map.put("edition", document.edition());
        return map;
    }

    private static Map<String, Object> standard(Standard standard) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", standard.ref().id().name());
        map.put("version", standard.ref().version());
        map.put("status", standard.lifecycle().word());
        map.put("effective", standard.effective().toString());
        map.put("clause", standard.citation().clause());
        map.put("verification", standard.citation().verification().word());
        map.put("title", text(standard.title()));
        map.put("applies-to", scope(standard.scope()));
        terms(map, standard);
        map.put("severity", standard.severity().word());
        map.put("class", standard.discipline().word());
        if (!standard.respond().equals(Response.NONE)) {
            map.put("respond", respond(standard.respond()));
        }
        if (!standard.cases().isEmpty()) {
            CaseWriter cases = new CaseWriter(
                    CaseSeries.of(standard.scope(), standard.terms().require()));
            map.put("cases", standard.cases().stream().map(cases::write).toList());
        }
        return map;
    }

    static Map<String, Object> text(Text text) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("en", text.en());
        map.put("zh", text.zh());
        return map;
    }

    private static Map<String, Object> scope(Scope scope) {
        Map<String, Object> map = new LinkedHashMap<>();
        where(map, scope.where());
        map.put("quantity", scope.quantity().id());
        scope.times().during().ifPresent(calendar -> map.put("during", calendar));
        scope.times().season().ifPresent(season -> map.put("season", season));
        scope.times()
                .condition()
                .ifPresent(plant -> map.put("while", new RequireWriter(scope.quantity()).write(plant)));
        return map;
    }

    static void where(Map<String, Object> map, Scope.Where where) {
        words(map, "spaces", where.spaces());
        words(map, "assets", where.assets());
        words(map, "points", where.points());
        words(map, "tags", where.tags());
        words(map, "paths", where.paths());
    }

    static void words(Map<String, Object> map, String key, Collection<String> words) {
        if (!words.isEmpty()) {
            map.put(key, List.copyOf(new TreeSet<>(words)));
        }
    }

    private static void terms(Map<String, Object> map, Standard standard) {
        RequireWriter writer = new RequireWriter(standard.scope().quantity());
        Standard.Terms terms = standard.terms();
        map.put("require", writer.write(terms.require()));
        putLength(map, "hold", terms.hold());
        Map<String, Object> clear = new LinkedHashMap<>();
        terms.clear().allowed().ifPresent(allowed -> clear.putAll(writer.limits(terms.require(), allowed)));
        putLength(clear, "hold", terms.clear().hold());
        if (!clear.isEmpty()) {
            map.put("clear", clear);
        }
        terms.silence().ifPresent(silence -> map.put("silence", Map.of("after", Durations.write(silence))));
    }

    private static void putLength(Map<String, Object> map, String key, Duration length) {
        if (!length.isZero()) {
            map.put(key, Durations.write(length));
        }
    }

    private static Map<String, Object> respond(Response respond) {
        Map<String, Object> map = new LinkedHashMap<>();
        respond.order().ifPresent(terms -> {
            Map<String, Object> order = new LinkedHashMap<>();
            order.put("trade", terms.trade());
            order.put("priority", terms.priority().name());
            terms.procedure().ifPresent(procedure -> order.put("procedure", procedure));
            terms.skill().ifPresent(skill -> order.put("skill", skill));
            map.put("order", order);
        });
        map.put("page", respond.page().orElse("none"));
        return map;
    }
}
