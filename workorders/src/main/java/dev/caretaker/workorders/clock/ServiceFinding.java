package dev.caretaker.workorders.clock;

import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Sentence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something the cases of a service standard show.
 *
 * @param standard the version
 * @param code what, a code of the messages of this package
 * @param args the case, the clock and the states it names
 */
public record ServiceFinding(StandardRef standard, String code, List<String> args) implements Sentence {
    private static final Messages MESSAGES = Messages.of(ServiceFinding.class, "service");

    /** Copies the arguments. */
    public ServiceFinding {
        args = List.copyOf(args);
    }

    @Override
    public String say(Language language) {
        Object[] all = Stream.concat(Stream.of(standard.id(), standard.version()), args.stream())
                .toArray();
        return MESSAGES.say(language, code, all);
    }
}
