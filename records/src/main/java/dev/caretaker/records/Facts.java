package dev.caretaker.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** Facts as they are kept in a column: a JSON object of texts, its keys in order. */
public final class Facts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

    private Facts() {}

    /** The JSON of facts. */
    public static String write(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts could not be written as JSON: " + facts.keySet(), e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Map<String, String> read(String json) {
        try {
            return Map.copyOf(JSON.readValue(json, TYPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A facts column of the database holds something other than a JSON object of texts", e);
        }
    }
}
