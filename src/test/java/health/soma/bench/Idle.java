package health.soma.bench;

/// A Java process that does nothing: the yardstick of resident memory.
final class Idle {

    private Idle() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("idle");
        Thread.sleep(Long.MAX_VALUE);
    }
}
