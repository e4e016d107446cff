package dev.caretaker.console.view.standard;

import dev.caretaker.console.view.Json;
import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.registry.Backtest;
import dev.caretaker.registry.ImportedFile;
import dev.caretaker.registry.Registry;
import dev.caretaker.registry.Signatures.Signature;
import dev.caretaker.registry.StandardVersion;
import dev.caretaker.registry.VersionEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Versions of standards with their lives. */
public final class VersionView {
    private VersionView() {}

    /** A version as lists show it. */
    public static JsonObject of(StandardVersion version) {
        Citation citation = version.about().citation();
        JsonObject json = named(version.ref())
                .put("revision", version.revision())
                .put("state", version.state().word())
                .put("effective", version.effective().toString())
                .put("title", Json.text(version.about().title()))
                .put("document", citation.document().id())
                .put("documentTitle", Json.text(citation.document().title()))
                .put("edition", citation.document().edition())
                .put("jurisdiction", citation.document().jurisdiction())
                .put("clause", citation.clause())
                .put("verification", citation.verification().word())
                .put("discipline", version.about().discipline().word())
                .put("severity", version.about().severity().word())
                .put("changedAt", version.changedAt().toString())
                .put("created", signature(version.signatures().created()));
        Json.put(json, "submitted", version.signatures().submitted().map(VersionView::signature));
        Json.put(json, "approved", version.signatures().approved().map(VersionView::signature));
        Json.put(json, "retired", version.signatures().retired().map(VersionView::signature));
        return json;
    }

    /** A version with its text, its history and its backtests. */
    public static JsonObject whole(Registry.Whole whole) {
        return of(whole.version())
                .put("yaml", whole.text())
                .put("events", Json.list(whole.events(), VersionView::event))
                .put("backtests", Json.list(whole.backtests(), VersionView::backtest));
    }

    /** What became of a standard that came in a file. */
    public static JsonObject delivered(ImportedFile delivered) {
        return named(delivered.ref())
                .put("file", delivered.file())
                .put("what", delivered.what().word());
    }

    private static JsonObject named(StandardRef ref) {
        return new JsonObject()
                .put("standard", ref.id().toString())
                .put("version", ref.version())
                .put("hash", ref.hash());
    }

    private static JsonObject signature(Signature signature) {
        return new JsonObject()
                .put("by", signature.by().toString())
                .put("at", signature.at().toString());
    }

    private static JsonObject event(VersionEvent event) {
        return new JsonObject()
                .put("at", event.at().toString())
                .put("what", event.what())
                .put("by", event.by().actor().toString())
                .put("origin", event.by().origin())
                .put("reason", event.reason())
                .put("hash", event.hash());
    }

    private static JsonObject backtest(Backtest backtest) {
        JsonObject json = new JsonObject()
                .put("id", backtest.id())
                .put("hash", backtest.hash())
                .put("startedAt", backtest.startedAt().toString())
                .put("summary", new JsonObject(backtest.summary()));
        Json.put(json, "finishedAt", backtest.finishedAt().map(Instant::toString));
        return json;
    }
}
