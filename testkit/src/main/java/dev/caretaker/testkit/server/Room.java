package dev.caretaker.testkit.server;

/**
 * Where a server finds its files and listens.
 *
 * @param dir the folder of its configuration; its data goes to {@code data} below
 * @param address the address to listen on
 * @param port the port to listen on
 */
record Room(String dir, String address, int port) {}
