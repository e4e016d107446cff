package dev.caretaker.workorders.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.standards.StandardWriter;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service standards that ship: their own cases hold, and would notice another time. */
class ShippedServicesTest {
    private final Problems problems = new Problems();
    private final List<ServiceStandard> services =
            StandardsReader.read(Path.of("..", "standards"), problems).services();

    @Test
    void services_each_haveTwoCasesThatHoldAndGuardTheirTimes() {
        assertThat(problems.list()).isEmpty();
        assertThat(services).hasSizeGreaterThanOrEqualTo(40).allSatisfy(one -> {
            assertThat(one.cases()).as(one.ref().toString()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(ServiceCases.red(one).stream().map(found -> found.say(Language.EN)))
                    .isEmpty();
            assertThat(ServiceCases.unguarded(one).stream().map(found -> found.say(Language.ZH)))
                    .isEmpty();
        });
    }

    @Test
    void services_writtenAndReadAgain_areTheSame() {
        for (ServiceStandard one : services) {
            String text = StandardWriter.write(one.citation().document(), List.of(), List.of(one));

            assertThat(StandardsReader.parse(Path.of("again.yaml"), text, problems)
                            .services())
                    .as(text)
                    .containsExactly(one);
        }
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void pauses_ofStandards_areTheReasonsOfOrders() {
        assertThat(PauseReason.HOLDS.stream().map(PauseReason::word))
                .containsExactlyInAnyOrderElementsOf(ServiceTerms.PAUSES);
    }
}
