package dev.caretaker.server.recorded;

import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.unit.Unit;
import dev.caretaker.server.advice.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** Makes readings of recorded series: each column is that of a point, in the unit its header says. */
public final class RecordedReadings {
    private final Path file;
    private final SiteGraph graph;
    private final Map<String, PointId> names;

    /** For a file about a site; names stand for points beside their ids. */
    public RecordedReadings(Path file, SiteGraph graph, Map<String, PointId> names) {
        this.file = file;
        this.graph = graph;
        this.names = names;
    }

    /** The readings of all columns, in the order of their times. */
    public List<Reading> of(CsvSeries series) {
        List<Reading> readings = new ArrayList<>();
        for (int column = 0; column < series.columns().size(); column++) {
            Point point = point(series.columns().get(column), series.columns().size());
            DoubleUnaryOperator canonical = canonical(series.columns().get(column), point);
            for (CsvSeries.Row row : series.rows()) {
                double value = row.values().get(column);
                if (!Double.isNaN(value)) {
                    readings.add(Reading.of(point.id(), row.time(), canonical.applyAsDouble(value)));
                }
            }
        }
        readings.sort(Comparator.comparing(Reading::time));
        return readings;
    }

    private Point point(CsvSeries.Column column, int columns) {
        return Optional.ofNullable(names.get(column.name()))
                .or(() -> graph.points().stream()
                        .map(Point::id)
                        .filter(id -> id.toString().equals(column.name()))
                        .findFirst())
                .or(() -> Optional.ofNullable(columns == 1 ? names.get("subject") : null))
                .flatMap(graph::point)
                .orElseThrow(() -> new UserException(
                        "csv-column-unknown",
                        file,
                        column.name(),
                        names.isEmpty() ? "place.point" : String.join(", ", new TreeSet<>(names.keySet()))));
    }

    private DoubleUnaryOperator canonical(CsvSeries.Column column, Point point) {
        Unit own = point.quantity().unit();
        if (column.unit().isEmpty()) {
            return DoubleUnaryOperator.identity();
        }
        return Unit.find(column.unit())
                .filter(unit -> unit.fits(own))
                .orElseThrow(() -> new UserException("csv-unit", file, column.name(), column.unit(), own))
                .to(own);
    }
}
