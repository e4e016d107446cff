package dev.caretaker.model.service;

import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of one service standard: how soon work orders are answered and done.
 *
 * @param ref which standard and version
 * @param citation where it is taken from
 * @param lifecycle whether it is in force
 * @param effective the day it comes into force
 * @param title what people call it
 * @param severity how bad it is to be late
 * @param scope which orders it applies to
 * @param terms how soon, and which time counts
 * @param cases its own test cases
 */
public record ServiceStandard(
        StandardRef ref,
        Citation citation,
        Lifecycle lifecycle,
        LocalDate effective,
        Text title,
        Severity severity,
        ServiceScope scope,
        ServiceTerms terms,
        List<ServiceCase> cases) {
    /** Copies the cases. */
    public ServiceStandard {
        cases = List.copyOf(cases);
    }

    /** The same under another reference. */
    public ServiceStandard as(StandardRef other) {
        return new ServiceStandard(other, citation, lifecycle, effective, title, severity, scope, terms, cases);
    }

    /** The same on other terms. */
    public ServiceStandard on(ServiceTerms other) {
        return new ServiceStandard(ref, citation, lifecycle, effective, title, severity, scope, other, cases);
    }
}
