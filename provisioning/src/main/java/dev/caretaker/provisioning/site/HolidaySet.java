package dev.caretaker.provisioning.site;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The public holidays of a country or region, and the years for which they are known. */
record HolidaySet(Map<Year, NavigableMap<LocalDate, SpecialDay>> years) {
    static final HolidaySet NONE = new HolidaySet(Map.of());

    boolean knows(Year year) {
        return years.containsKey(year);
    }

    NavigableMap<LocalDate, SpecialDay> days() {
        NavigableMap<LocalDate, SpecialDay> all = new TreeMap<>();
        years.values().forEach(all::putAll);
        return all;
    }
}
