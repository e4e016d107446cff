package dev.caretaker.workorders.order;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing tried many times at once, each time with its number. */
interface Attempts<T> {
    T number(int n);

    @CanIgnoreReturnValue
    static <T> List<T> atOnce(int times, Attempts<T> attempts) throws InterruptedException, ExecutionException {
        List<Callable<T>> tries = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            int number = n;
            tries.add(() -> attempts.number(number));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tries)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
