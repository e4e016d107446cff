package dev.caretaker.model.response;

import java.util.Optional;

/**
 * What happens when a standard is breached.
 *
 * @param order the work order to open, if any
 * @param page the paging policy of the site to page by, such as {@code security}; empty for none
 */
public record Response(Optional<OrderTerms> order, Optional<String> page) {
    /** Nothing but the incident itself. */
    public static final Response NONE = new Response(Optional.empty(), Optional.empty());

    /**
     * The work order a breach opens.
     *
     * @param trade who does it, such as {@code hvac}
     * @param priority how urgent it is
     * @param procedure the procedure to follow, where there is one
     * @param skill the skill it needs, where it needs one
     */
    public record OrderTerms(String trade, Priority priority, Optional<String> procedure, Optional<String> skill) {}
}
