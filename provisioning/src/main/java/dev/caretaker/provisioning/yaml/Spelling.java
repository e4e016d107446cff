package dev.caretaker.provisioning.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word nearest to a written one, where one is near enough. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        int enough = Math.max(2, written.length() / 3);
        return known.stream()
                .filter(word -> distance(written, word) <= enough)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(word -> word));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
