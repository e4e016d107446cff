package dev.caretaker.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.compliance.Filter;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.compliance.ComplianceView;
import dev.caretaker.rejudging.verification.Verification;
import dev.caretaker.rejudging.verification.Verifications;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.Map;

/** Reports of compliance, and their checks. */
final class ReportOperations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiParts parts;
    private final ComplianceView view;

    ReportOperations(ApiParts parts) {
        this.parts = parts;
        view = new ComplianceView(
                parts.site().graph(), parts.site().library(), parts.views().standards());
    }

    void into(Map<String, Operation> operations) {
        operations.put("complianceReport", this::report);
        operations.put("verifyReport", this::verify);
        operations.put("verification", this::verification);
    }

    private ApiResponse report(ApiRequest request) {
        Filter filter = ComplianceOperations.filter(request);
        ZoneId zone = ComplianceOperations.zone(parts.site().graph(), filter.place());
        Period period = Periods.of(request, zone, parts.site().clock().instant());
        return ApiResponse.ok(
                new JsonObject(parts.supervision().reports().of(period, filter).toString()));
    }

    private ApiResponse verify(ApiRequest request) {
        Verifications verifications = parts.supervision().verifications();
        return ApiResponse.accepted(view.verification(verifications.start(tree(request.body()))));
    }

    private ApiResponse verification(ApiRequest request) {
        String id = request.path("id");
        Verification known = parts.supervision()
                .verifications()
                .find(id)
                .orElseThrow(() -> new ProblemException(404, "verification-unknown", id));
        return ApiResponse.ok(view.verification(known));
    }

    private static JsonNode tree(JsonObject body) {
        try {
            return JSON.readTree(body.encode());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request body that was parsed as JSON could not be written as JSON", e);
        }
    }
}
