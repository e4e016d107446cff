package dev.caretaker.alerting.paging;

import static dev.caretaker.model.standard.Verdict.FAIL;
import static dev.caretaker.model.standard.Verdict.PASS;
import static dev.caretaker.testkit.MeetingRoom.air;
import static dev.caretaker.testkit.MeetingRoom.alarm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.VerdictChange;
import dev.caretaker.records.Actor;
import dev.caretaker.records.outbox.Claimed;
import dev.caretaker.records.outbox.Outbox;
import dev.caretaker.testkit.MeetingRoom;
import dev.caretaker.testkit.webhook.CannedResponse;
import dev.caretaker.testkit.webhook.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Timelines of pages: what happens, and who is told of it when. On every database. */
abstract class PagingContract extends PagingScene {

    @Test
    void breach_isPaged_withItsProof() {
        start();
        breach();
        Received page = engineering.expectWithin(Duration.ofSeconds(2));
        JsonNode body = json(page);
        assertThat(page.header("webhook-id")).contains(body.path("id").asText());
        assertThat(page.header("webhook-timestamp")).contains(String.valueOf(MeetingRoom.START.getEpochSecond()));
        assertThat(page.header("webhook-signature")).contains(signature(page));
        assertThat(body.path("type").asText()).isEqualTo("incident.opened");
        JsonNode data = body.path("data");
        assertThat(data.path("standard").path("clause").asText()).isEqualTo("Table 1");
        assertThat(data.path("standard").path("hash").asText()).isEqualTo("0123456789ab");
        assertThat(data.path("place").path("name").path("zh").asText()).isEqualTo("301 会议室");
        assertThat(data.path("measured").asDouble()).isEqualTo(1234.5);
        assertThat(data.path("limit").asDouble()).isEqualTo(1000);
        assertThat(data.path("unit").asText()).isEqualTo("ppm");
        assertThat(data.path("readings")).hasSize(2);
        assertThat(data.path("readings").get(1).path("time").asText()).isEqualTo("2026-11-02T01:00:00Z");
        assertThat(data.path("text").path("en").asText())
                .isEqualTo(
                        "Carbon dioxide in occupied rooms at Riverside Plaza · Tower A · 3rd floor · Meeting room 301: "
                                + "measured 1234.5 ppm; required: the mean over 1 h is at most 1000 ppm. Severity: minor. Since 2026-11-02 08:59:00. "
                                + "Carbon dioxide in occupied rooms, clause Table 1.");
        assertThat(data.path("text").path("zh").asText())
                .startsWith("滨江广场 · A 座 · 三层 · 301 会议室:室内二氧化碳不达标。实测 1234.5 ppm,要求 1 小时平均值不高于 1000 ppm。");
        assertThat(data.path("url").asText()).isEqualTo("https://caretaker.example/incidents/" + only().id());
        awaitTimeline("opened", "page-sent");
    }

    @Test
    void sameVerdictTwice_isOnePage() {
        start();
        breach();
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-sent");
    }

    @Test
    void receiverAnswers500_isTriedAgainAfterASecond() {
        start();
        engineering.answer(CannedResponse.status(500));
        breach();
        Received first = engineering.expect();
        awaitTimeline("opened", "page-failed");
        assertThat(lastFacts()).containsEntry("reason", "http-500").containsEntry("next", "2026-11-02T01:00:01Z");
        time.advance(Duration.ofSeconds(1));
        Received second = engineering.expect();
        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(second.header("webhook-timestamp")).isNotEqualTo(first.header("webhook-timestamp"));
        awaitTimeline("opened", "page-failed", "page-sent");
        assertThat(lastFacts()).containsEntry("attempt", "2").doesNotContainKey("maybe-repeat");
    }

    @Test
    void receiverAsksForAPause_getsIt() {
        start();
        engineering.answer(CannedResponse.status(429).with("Retry-After", "30"));
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-failed");
        assertThat(lastFacts()).containsEntry("next", "2026-11-02T01:00:30Z");
        time.advance(Duration.ofSeconds(29));
        engineering.nothingElse();
        time.advance(Duration.ofSeconds(1));
        engineering.expect();
        awaitTimeline("opened", "page-failed", "page-sent");
    }

    @Test
    void receiverAnswers200WithAnError_hasTakenIt() {
        start();
        engineering.answer(CannedResponse.of(200, "{\"error\":\"no such room\"}"));
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-sent");
    }

    @Test
    void receiverDropsTheConnection_isTriedAgain() {
        start();
        engineering.answer(CannedResponse.drop());
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-failed");
        assertThat(lastFacts()).containsEntry("reason", "connection-lost");
        time.advance(Duration.ofSeconds(1));
        engineering.expect();
        awaitTimeline("opened", "page-failed", "page-sent");
    }

    @Test
    void receiverRedirects_isNotFollowed() {
        start();
        engineering.answer(CannedResponse.status(302).with("Location", security.url("/elsewhere")));
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-failed");
        assertThat(lastFacts()).containsEntry("reason", "http-302");
    }

    @Test
    void receiverGone_isAskedNoMore() {
        Paging paging = start();
        engineering.answer(CannedResponse.status(410));
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-given-up");
        assertThat(lastFacts()).containsEntry("reason", "http-410");
        assertThat(paging.health().receivers())
                .filteredOn(one -> one.state() == PagingHealth.State.GONE)
                .hasSize(1);
        fold.accept(List.of(room(2, PASS, FAIL, 5)));
        await().until(() -> paging.health().waiting() == 0);
        assertThat(incidents().get(0).subject().toString()).isEqualTo("room-2.co2");
        await().until(() -> timeline(incidents().get(0)).contains("page-given-up"));
    }

    @Test
    void receiverDown_isToldWhenItIsBack() {
        start();
        engineering.close();
        breach();
        awaitTimeline("opened", "page-failed");
        assertThat(lastFacts()).containsEntry("reason", "connection-refused");
        time.advance(Duration.ofSeconds(1));
        awaitTimeline("opened", "page-failed", "page-failed");
        engineering = receiverOn(engineering.port());
        time.advance(Duration.ofSeconds(5));
        assertThat(json(engineering.expect()).path("data").path("attempt").asInt())
                .isEqualTo(3);
        awaitTimeline("opened", "page-failed", "page-failed", "page-sent");
    }

    @Test
    void retriesUsedUp_isSaidLoudly() {
        pace = new PagingSettings.Pace(
                List.of(Duration.ofSeconds(1)), Duration.ofHours(1), Duration.ofSeconds(45), Duration.ofMillis(20));
        start();
        engineering.answer(CannedResponse.status(500)).answer(CannedResponse.status(500));
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-failed");
        time.advance(Duration.ofSeconds(1));
        engineering.expect();
        awaitTimeline("opened", "page-failed", "page-given-up");
        assertThat(lastFacts()).containsEntry("reason", "http-500").containsEntry("attempt", "2");
        time.advance(Duration.ofDays(2));
    }

    @Test
    void deadlinePassed_isStaleNotSent() {
        stopped();
        breach();
        time.advance(Duration.ofHours(25));
        start();
        awaitTimeline("opened", "page-stale");
    }

    @Test
    void processDiedWhileSending_pageIsSentOnceMoreMarked() {
        stopped();
        breach();
        List<Claimed> held = records.inTransaction(handle -> new Outbox("page")
                .claim(handle, new Outbox.ClaimRequest(engineeringHook().name(), 5, pace.lease()), time.instant()));
        assertThat(held).hasSize(1);
        Paging paging = start();
        time.advance(pace.lease().minusMillis(1));
        assertThat(paging.health().waiting()).isEqualTo(1);
        engineering.nothingElse();
        time.advance(Duration.ofMillis(1));
        assertThat(json(engineering.expect()).path("data").path("maybeRepeat").asBoolean())
                .isTrue();
        awaitTimeline("opened", "page-sent");
        assertThat(lastFacts()).containsEntry("maybe-repeat", "true");
    }

    @Test
    void restart_withOverdueMessages_sendsEachOnce() {
        stopped();
        for (int i = 0; i < 20; i++) {
            fold.accept(List.of(room(i, PASS, FAIL, i)));
        }
        time.advance(Duration.ofHours(1));
        Paging paging = start();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(engineering.expect().header("webhook-id").orElseThrow());
        }
        assertThat(ids).doesNotHaveDuplicates();
        await().until(() -> paging.health().waiting() == 0);
    }

    @Test
    void acknowledgedBeforeItIsSent_isCancelled() {
        stopped();
        breach();
        Incident open = only();
        assertThat(fold.actions().acknowledge(open.id(), open.version(), Actor.user("lin")))
                .isNotNull();
        Paging paging = start();
        assertThat(paging.health().waiting()).isZero();
        assertThat(timeline(only())).containsExactly("opened", "acknowledged", "page-cancelled");
        assertThat(lastFacts()).containsEntry("reason", "incident-acknowledged");
    }

    @Test
    void acknowledgedBetweenTries_isCancelledAndThoseToldHearOfIt() {
        policies = Map.of("engineering", List.of(engineeringHook(), securityHook()));
        start();
        security.answer(CannedResponse.status(500));
        breach();
        engineering.expect();
        security.expect();
        awaitSome("page-sent", "page-failed");
        Incident open = only();
        assertThat(fold.actions().acknowledge(open.id(), open.version(), Actor.user("lin")))
                .isNotNull();
        JsonNode told = json(engineering.expect());
        assertThat(told.path("type").asText()).isEqualTo("incident.acknowledged");
        assertThat(told.path("data").path("text").path("zh").asText()).contains("lin 已接手");
        time.advance(Duration.ofMinutes(10));
        awaitSome("page-cancelled");
    }

    @Test
    void recovery_isToldOnlyToThoseWhoWereTold() {
        policies = Map.of("engineering", List.of(engineeringHook(), securityHook()));
        start();
        security.answer(CannedResponse.status(503));
        breach();
        engineering.expect();
        security.expect();
        awaitSome("page-sent", "page-failed");
        fold.accept(List.of(air(FAIL, PASS, 30)));
        JsonNode told = json(engineering.expect());
        assertThat(told.path("type").asText()).isEqualTo("incident.recovered");
        assertThat(told.path("timestamp").asText()).isEqualTo("2026-11-02T01:00:30Z");
        assertThat(told.path("data").path("text").path("en").asText()).contains("back within the standard");
        time.advance(Duration.ofHours(1));
        awaitSome("page-cancelled");
    }

    @Test
    void recoveredWhileThePageIsOnItsWay_isToldAfterwards() {
        start();
        engineering.answer(CannedResponse.status(204).after(Duration.ofMillis(400)));
        breach();
        engineering.expect();
        fold.accept(List.of(air(FAIL, PASS, 1)));
        assertThat(json(engineering.expect()).path("type").asText()).isEqualTo("incident.recovered");
        awaitTimeline("opened", "recovered", "page-sent", "page-sent");
    }

    @Test
    void breachComesBack_isPagedAgain() {
        start();
        breach();
        engineering.expect();
        awaitTimeline("opened", "page-sent");
        fold.accept(List.of(air(FAIL, PASS, 10)));
        engineering.expect();
        awaitTimeline("opened", "page-sent", "recovered", "page-sent");
        fold.accept(List.of(air(PASS, FAIL, 20)));
        JsonNode again = json(engineering.expect());
        assertThat(again.path("type").asText()).isEqualTo("incident.opened");
        assertThat(again.path("data").path("recurrence").asInt()).isEqualTo(1);
        awaitSome("reopened");
    }

    @Test
    void policyNobodyConfigured_isSaidInTheTimeline() {
        policies = Map.of("security", List.of(securityHook()));
        start();
        breach();
        assertThat(timeline(only())).containsExactly("opened", "page-unrouted");
        assertThat(lastFacts()).containsEntry("policy", "engineering");
    }

    @Test
    void receiverTakenOutOfTheConfiguration_isSaidInTheTimeline() {
        stopped();
        breach();
        policies = Map.of("engineering", List.of(securityHook()));
        start();
        awaitTimeline("opened", "page-given-up");
        assertThat(lastFacts()).containsEntry("reason", "receiver-unknown");
    }

    @Test
    void deadReceiver_starvesNobody() {
        start();
        for (int i = 0; i < 30; i++) {
            engineering.answer(CannedResponse.status(204).after(Duration.ofSeconds(3)));
        }
        for (int i = 0; i < 30; i++) {
            fold.accept(List.of(room(i, PASS, FAIL, 0)));
        }
        engineering.expect();
        fold.accept(List.of(alarm(PASS, FAIL, 1)));
        JsonNode fire = json(security.expectWithin(Duration.ofSeconds(2)));
        assertThat(fire.path("data").path("severity").asText()).isEqualTo("critical");
        assertThat(fire.path("data").path("text").path("en").asText())
                .contains("measured alarm; required: the state is ‘normal’.");
        engineeringMayHaveMore = true;
    }

    @Test
    void twoDispatchers_onOneDatabase_sendEachMessageOnce() {
        Paging first = start();
        try (Paging second = Paging.start(parts(alsoOpen()))) {
            List<VerdictChange> changes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                changes.add(room(i, PASS, FAIL, i));
            }
            fold.accept(changes);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                ids.add(engineering.expect().header("webhook-id").orElseThrow());
            }
            assertThat(ids).doesNotHaveDuplicates();
            await().until(() -> first.health().waiting() == 0);
            assertThat(second.health().waiting()).isZero();
        }
    }

    private void breach() {
        fold.accept(List.of(air(PASS, FAIL, 0)));
    }

    private static VerdictChange room(int number, Verdict from, Verdict to, long second) {
        return MeetingRoom.room(number, new Verdict[] {from, to}, second);
    }
}
