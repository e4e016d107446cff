package dev.caretaker.alerting.secondpass;

import dev.caretaker.alerting.TestDatabase;

final class SqliteSecondPassTest extends SecondPassContract {
    @Override
    TestDatabase database() {
        return TestDatabase.SQLITE;
    }
}
