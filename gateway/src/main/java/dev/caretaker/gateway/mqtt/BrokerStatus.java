package dev.caretaker.gateway.mqtt;

import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.time.Instant;
import java.util.Locale;

/** Whether the broker can be reached. */
public sealed interface BrokerStatus {
    /** Since when it is so. */
    Instant since();

    /**
     * Connected and subscribed.
     *
     * @param since since when
     */
    record Connected(Instant since) implements BrokerStatus {}

    /**
     * Not connected; it is tried again all the time.
     *
     * @param since since when
     * @param why why not
     * @param detail what the broker or the network said, for the log and the doctor
     */
    record Away(Instant since, AwayReason why, String detail) implements BrokerStatus, Sentence {
        private static final Messages MESSAGES = Messages.of(BrokerStatus.class, "away");

        /** Says why, and what to check. */
        @Override
        public String say(Language language) {
            return MESSAGES.say(language, why.code(), detail);
        }
    }

    /** Why there is no connection. */
    enum AwayReason {
        /** It has not been tried yet, or it was ended on purpose. */
        NOT_STARTED,
        /** Nothing answers at the address. */
        UNREACHABLE,
        /** Something takes the connection and ends it without an answer, as a port for TLS does with a plain one. */
        NOT_UNDERSTOOD,
        /** The broker does not know the user or the password. */
        LOGIN_REFUSED,
        /** The broker does not let us read the topics. */
        SUBSCRIPTION_REFUSED,
        /** The certificates cannot be used. */
        TLS,
        /** Another client uses our client id. */
        TAKEN_OVER,
        /** The connection broke. */
        LOST,
        /** We ended it ourselves because messages came faster than they could be taken up. */
        OVERLOADED,
        /** Messages are no longer taken in, because of a fault in this program. */
        STOPPED;

        /** The stable code, such as {@code login-refused}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
