package dev.caretaker.alerting.secondpass;

import dev.caretaker.alerting.TestDatabase;

final class PostgresSecondPassTest extends SecondPassContract {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRES;
    }
}
