package dev.caretaker.testkit.server;

import dev.caretaker.testkit.Need;

/** One server that is stopped and started at will, always on the same port and with the same data. */
interface Engine extends AutoCloseable {
    /** Starts it and returns once it answers. */
    void start();

    /** Ends it in good order. */
    void stop();

    /** Ends it as a power cut does. */
    void kill();

    /** The host it listens on. */
    String host();

    /** The port it listens on. */
    int port();

    /** Ends it and removes its data. */
    @Override
    void close();

    /** The engine of a recipe, already started. */
    static Engine start(Recipe recipe) {
        Need.SERVER.claim();
        return Whereabouts.choose(recipe.image(), () -> Container.start(recipe), () -> LocalProcess.start(recipe));
    }
}
