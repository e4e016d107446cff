package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.Sentences;
import dev.caretaker.gateway.ledger.LedgerLine;
import dev.caretaker.gateway.quarantine.Quarantined;
import dev.caretaker.model.text.Language;
import dev.caretaker.records.Page;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What devices sent: the quarantine and the ledger. */
final class IntakeOperations {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    private final ApiParts parts;

    IntakeOperations(ApiParts parts) {
        this.parts = parts;
    }

    void into(Map<String, Operation> operations) {
        operations.put("quarantine", this::quarantine);
        operations.put("ledger", this::ledger);
    }

    private ApiResponse quarantine(ApiRequest request) {
        Page<Quarantined> page = parts.intake().quarantine().list(request.after(), request.limit());
        JsonObject body = new JsonObject().put("items", Json.list(page.items(), one -> form(one, request.language())));
        Json.put(body, "next", page.next());
        return ApiResponse.ok(body.put("count", parts.intake().quarantine().count()));
    }

    private ApiResponse ledger(ApiRequest request) {
        LocalDate today = LocalDate.ofInstant(parts.site().clock().instant(), ZoneOffset.UTC);
        LocalDate to = request.text("to").map(text -> day("to", text)).orElse(today);
        LocalDate from = request.text("from").map(text -> day("from", text)).orElse(to.minusDays(USUAL_DAYS - 1));
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new ProblemException(400, "days-wrong", from.toString(), to.toString());
        }
        List<LedgerLine> lines = parts.intake().ledger().lines(from, to);
        return ApiResponse.ok(new JsonObject()
                .put("from", from.toString())
                .put("to", to.toString())
                .put("lines", Json.list(lines, IntakeOperations::line))
                .put("totals", totals(lines)));
    }

    private static JsonObject form(Quarantined one, Language language) {
        JsonObject json = new JsonObject()
                .put("id", one.id())
                .put("received", one.received().toString())
                .put("topic", one.topic())
                .put("payload", one.payload());
        Json.put(json, "payloadText", printable(one.payload()));
        Json.put(json, "device", one.device());
        return json.put("reason", one.reason())
                .put("args", Json.list(one.args(), arg -> arg))
                .put("text", Sentences.quarantine(language, one.reason(), one.args()));
    }

    private static Optional<String> printable(String base64) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
            boolean plain = text.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
            return plain ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonObject line(LedgerLine line) {
        return new JsonObject()
                .put("day", line.day().toString())
                .put("device", line.device())
                .put("received", line.received())
                .put("stored", line.stored())
                .put("duplicate", line.duplicate())
                .put("quarantined", line.quarantined())
                .put("refused", line.refused());
    }

    private static JsonObject totals(List<LedgerLine> lines) {
        return new JsonObject()
                .put("received", sum(lines, LedgerLine::received))
                .put("stored", sum(lines, LedgerLine::stored))
                .put("duplicate", sum(lines, LedgerLine::duplicate))
                .put("quarantined", sum(lines, LedgerLine::quarantined))
                .put("refused", sum(lines, LedgerLine::refused));
    }

    private static long sum(List<LedgerLine> lines, ToLongFunction<LedgerLine> count) {
        return lines.stream().mapToLong(count).sum();
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(400, "day-unreadable", parameter, text);
        }
    }
}
