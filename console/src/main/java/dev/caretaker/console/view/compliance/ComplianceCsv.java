package dev.caretaker.console.view.compliance;

import dev.caretaker.compliance.Figures;
import dev.caretaker.compliance.GroupBy;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The figures as a table for spreadsheets (RFC 4180): seconds by verdict; a share that is undefined is left empty. */
public final class ComplianceCsv {
    private final ComplianceView view;

    /** With the names of a view. */
    public ComplianceCsv(ComplianceView view) {
        this.view = view;
    }

    /** The whole table. */
    public String of(GroupBy by, Period period, List<Figures.Row> rows) {
        List<String> lines = new ArrayList<>();
        String seconds = Arrays.stream(Verdict.values())
                .map(verdict -> verdict.word() + "-seconds")
                .collect(Collectors.joining(","));
        lines.add(by.word() + ",name-en,name-zh,from,to,compliance,coverage," + seconds);
        rows.forEach(row -> lines.add(line(by, period, row)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private String line(GroupBy by, Period period, Figures.Row row) {
        Optional<Text> name = row.key().flatMap(key -> view.name(by, key));
        List<String> cells = new ArrayList<>(List.of(
                cell(row.key().orElse("")),
                cell(name.map(Text::en).orElse("")),
                cell(name.map(Text::zh).orElse("")),
                period.from().toString(),
                period.to().toString(),
                share(row.now().compliance()),
                share(row.now().coverage())));
        for (Verdict verdict : Verdict.values()) {
            cells.add(seconds(row.now(), verdict));
        }
        return String.join(",", cells);
    }

    /** A text that no spreadsheet takes for a formula. */
    private static String cell(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.6f", share.getAsDouble()) : "";
    }

    private static String seconds(Times times, Verdict verdict) {
        return BigDecimal.valueOf(times.in(verdict), 3).stripTrailingZeros().toPlainString();
    }
}
