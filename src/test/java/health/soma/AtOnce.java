package health.soma;

import health.soma.database.InPractice;
import health.soma.demo.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Several people of the cast's practice who act in the same moment, each on a thread and a connection of their own.
public final class AtOnce {

    private AtOnce() {}

    /// What each was answered, in the order in which they are named. A fault of one is a fault of the test.
    public static <T> List<T> all(List<? extends Callable<? extends T>> acts) throws Exception {
        var go = new CountDownLatch(1);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        go.await();
                        return InPractice.<T, Exception>call(Cast.SOMA.value(), act::call);
                    }))
                    .toList();
            go.countDown();
            for (var one : running) answers.add(one.get());
        }
        return answers;
    }
}
