package dev.caretaker.console.api;

/** One operation of the contract, in plain blocking code. */
@FunctionalInterface
interface Operation {
    /** Answers a request, or throws what {@link dev.caretaker.console.problem.Problems} knows how to say. */
    ApiResponse respond(ApiRequest request);
}
