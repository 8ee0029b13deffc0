package org.tintype.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same thing, done by many at once. */
final class Race {

    private Race() {}

    /** Lets racers run, each with its number from 0, and returns what they came back with, in their order. */
    static <T> List<T> of(int racers, Racer<T> racer) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        try {
            List<Callable<T>> starts = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                int number = i;
                starts.add(() -> racer.run(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(starts, 2, TimeUnit.MINUTES)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    interface Racer<T> {
        T run(int number) throws Exception;
    }
}
