package dev.caretaker.gateway.profile;

/**
 * Where a device writes its time.
 *
 * @param path where it stands, from the top of the payload
 * @param format how it is written
 * @param optional whether the receive time stands in where it is missing
 */
public record TimeField(FieldPath path, TimeFormat format, boolean optional) {}
