package io.pipewright.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several people work at the same time: all of them start together, each on a thread of their own. */
public final class AtOnce {

    private static final int LONGEST_SECONDS = 120;

    private AtOnce() {}

    /** What one of them does; {@code number} counts the people from 0. */
    @FunctionalInterface
    public interface Person<T> {
        T act(int number) throws Exception;
    }

    /** As {@link Person}, without a result. */
    @FunctionalInterface
    public interface Doer {
        void act(int number) throws Exception;
    }

    /** What all of them got, in the order of their numbers. Fails with the first failure of any of them. */
    public static <T> List<T> results(int people, Person<T> person) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier start = new CyclicBarrier(people);
            List<Future<T>> started = new ArrayList<>();
            for (int number = 0; number < people; number++) {
                started.add(threads.submit(waiting(start, person, number)));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as("All of them have finished")
                    .isTrue();
            List<T> results = new ArrayList<>();
            for (Future<T> one : started) {
                results.add(result(one));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets all of them finish. Fails with the first failure of any of them. */
    public static void all(int people, Doer doer) throws Exception {
        results(people, number -> {
            doer.act(number);
            return number;
        });
    }

    private static <T> Callable<T> waiting(CyclicBarrier start, Person<T> person, int number) {
        return () -> {
            start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            return person.act(number);
        };
    }

    private static <T> T result(Future<T> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("One of several at once failed: " + failed.getCause(), failed.getCause());
        }
    }
}
