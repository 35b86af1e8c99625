package health.soma.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The same page asked for again and again over eight connections at once.
final class Load {

    static final int CONNECTIONS = 8;

    private final int port;
    private final String cookies;

    Load(int port, String cookies) {
        this.port = port;
        this.cookies = cookies;
    }

    /// What came of one round; the slow one is slower than 99 of 100.
    record Round(double perSecond, double slowMilliseconds) {}

    Round ask(String path, int requests) throws IOException, InterruptedException {
        var each = Math.max(1, requests / CONNECTIONS);
        var asking = IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> (Callable<long[]>) () -> onOneConnection(path, each))
                .toList();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var times = new long[CONNECTIONS][];
            var answers = threads.invokeAll(asking);
            for (var i = 0; i < CONNECTIONS; i++) times[i] = answers.get(i).get();
            var seconds = (System.nanoTime() - begin) / 1e9;
            var sorted =
                    Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
            return new Round(sorted.length / seconds, sorted[(int) (sorted.length * 0.99)] / 1e6);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private long[] onOneConnection(String path, int requests) throws IOException {
        var times = new long[requests];
        try (var connection = new Connection(port, cookies)) {
            for (var i = 0; i < requests; i++) {
                var begin = System.nanoTime();
                var status = connection.get(path);
                times[i] = System.nanoTime() - begin;
                if (status != 200) throw new IOException(path + " answered " + status);
            }
        }
        return times;
    }
}
