package dev.caretaker.model.point;

/**
 * The id of a site, building, floor, space or asset: anything that has a place in the graph, unique over all sites.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record PlaceId(String text) implements Comparable<PlaceId> {
    /** Refuses what is no id. */
    public PlaceId {
        text = Ids.slug("Place", text);
    }

    @Override
    public int compareTo(PlaceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
