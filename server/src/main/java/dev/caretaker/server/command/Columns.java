package dev.caretaker.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cells under headings, padded to columns as a terminal shows them: a Chinese character is two wide. */
final class Columns {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Columns(List<String> head) {
        rows.add(List.copyOf(head));
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    Stream<String> lines() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).repeat(" ", widths[i] - width(row.get(i))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        boolean punctuation = character >= 0x3000 && character <= 0x303F;
        boolean fullwidth = character >= 0xFF01 && character <= 0xFF60;
        return Character.isIdeographic(character) || punctuation || fullwidth ? 2 : 1;
    }
}
