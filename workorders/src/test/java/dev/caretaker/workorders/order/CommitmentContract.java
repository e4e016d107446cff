package dev.caretaker.workorders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Packs;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response.OrderTerms;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardsReader;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceClock.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an order was promised by service standards is kept, whatever the database. */
abstract class CommitmentContract {
    private static final String STANDARDS = """
            document: {id: house, title: {en: House, zh: 住宅}, issuer: us, jurisdiction: CN, edition: "1"}
            service:
              - {id: routine, version: 1, status: published, effective: 2026-01-01, clause: "9.1", verification: verified,
                 title: {en: Routine, zh: 常规}, require: {accept: 2h, complete: 3d, pauses: [access]}, severity: minor}
              - {id: there, version: 1, status: published, effective: 2026-01-01, clause: "9.2", verification: verified,
                 title: {en: There, zh: 到场}, applies-to: {priorities: P2}, require: {arrive: 1h}, severity: minor}
              - {id: there, version: 2, status: published, effective: 2027-01-01, clause: "9.2", verification: verified,
                 title: {en: There, zh: 到场}, applies-to: {priorities: P2}, require: {arrive: 5m}, severity: minor}
              - {id: draft, version: 1, status: draft, effective: 2026-01-01, clause: "9.3", verification: verified,
                 title: {en: Draft, zh: 草稿}, require: {accept: 1s}, severity: minor}
            """;

    abstract DatabaseSettings settings();

    @Test
    void order_opened_runsByTheStrictestServiceStandardInForce() {
        ManualTime time = ManualTime.at("2026-11-02T08:00:00Z");
        try (Records records = Database.open(settings(), time)) {
            OrderRules rules = OrderRules.SUGGESTED.by(catalog());
            Ticket template = Orders.in(WorkOrderState.NEW).ticket();
            Ticket.ClockTargets targets = rules.promises()
                    .of(
                            new OrderTerms("hvac", Priority.P2, Optional.empty(), Optional.empty()),
                            template.breach().subject(),
                            time.instant());
            Ticket ticket =
                    new Ticket("o1", 1, template.breach(), template.terms(), targets, time.instant(), Optional.empty());
            Order accepted = records.inTransaction(transaction -> {
                assertThat(OrderTable.insert(transaction, Order.opened(ticket))).isTrue();
                Order order = OrderTable.find(transaction, "o1").orElseThrow();
                assertThat(order.ticket()).isEqualTo(ticket);
                Progress progress = order.progress()
                        .accepted(time.instant())
                        .arrived(time.instant().plusSeconds(3_601));
                Order next = order.moved(WorkOrderState.IN_PROGRESS, progress).next(rules.clocks(), time.instant());
                assertThat(OrderTable.save(transaction, next)).isTrue();
                return OrderTable.find(transaction, "o1").orElseThrow();
            });

            ClockReading response = rules.clocks()
                    .reading(accepted, Kind.RESPONSE, time.instant().plusSeconds(4_000));
            assertThat(response.target()).isEqualTo(Duration.ofHours(1));
            assertThat(response.state()).isEqualTo(State.MISSED);
            assertThat(response.commitment().map(ServiceCommitment::standard).map(StandardRef::version))
                    .contains(1);
            assertThat(rules.clocks()
                            .reading(accepted, Kind.RESOLUTION, time.instant())
                            .commitment())
                    .hasValueSatisfying(
                            commitment -> assertThat(commitment.clause()).isEqualTo("9.1"));
        }
    }

    private static ServiceCatalog catalog() {
        Problems problems = new Problems();
        List<ServiceStandard> services = StandardsReader.parse(Path.of("house.yaml"), STANDARDS, problems)
                .services();
        assertThat(problems.list()).isEmpty();
        return new ServiceCatalog(services, new SiteGraphBuilder().build(), Packs.NONE);
    }
}
