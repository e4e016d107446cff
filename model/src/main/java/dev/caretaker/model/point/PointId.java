package dev.caretaker.model.point;

/**
 * The id of a point: the space or asset it belongs to, a dot, and its own name: {@code meeting-301.co2}.
 *
 * @param place the space or asset
 * @param name the point's name there
 */
public record PointId(PlaceId place, String name) implements Comparable<PointId> {
    /** Refuses what is no name. */
    public PointId {
        name = Ids.slug("Point", name);
    }

    /** Reads {@code place.name}. */
    public static PointId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("Point id '" + text + "' is written place.name, as in meeting-301.co2");
        }
        return new PointId(new PlaceId(text.substring(0, dot)), text.substring(dot + 1));
    }

    @Override
    public int compareTo(PointId other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return place.text() + "." + name;
    }
}
