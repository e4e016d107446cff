package dev.caretaker.server.command;

import dev.caretaker.server.advice.UserException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments of a command, said in our own words: the library has them in English only. */
final class WrongArguments {
    private WrongArguments() {}

    static UserException advice(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return new UserException("arguments-wrong", what(wrong), command);
    }

    private static UserException what(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> new UserException("option-twice", name(twice.getOverwritten()));
            default -> value(wrong);
        };
    }

    private static UserException unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        return new UserException(unmatched.isUnknownOption() ? "option-unknown" : "argument-unknown", first);
    }

    private static UserException missing(List<ArgSpec> missing) {
        ArgSpec first = missing.getFirst();
        return new UserException(first.isOption() ? "option-without-value" : "argument-missing", name(first));
    }

    private static UserException value(ParameterException wrong) {
        @Nullable ArgSpec argument = wrong.getArgSpec();
        @Nullable String value = wrong.getValue();
        if (argument == null || value == null) {
            return new UserException("argument-wrong", String.valueOf(wrong.getMessage()));
        }
        return argument.completionCandidates() == null
                ? new UserException("value-wrong", value, name(argument))
                : new UserException("value-not-one-of", value, name(argument), candidates(argument));
    }

    private static String candidates(ArgSpec argument) {
        Iterable<String> candidates = Objects.requireNonNull(argument.completionCandidates());
        return String.join(
                ", ",
                StreamSupport.stream(candidates.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
