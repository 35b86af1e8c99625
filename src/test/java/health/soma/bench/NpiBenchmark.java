package health.soma.bench;

import health.soma.prescriptions.Npi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The check of a prescriber's number beside reading the same digits as a number.
@State(Scope.Benchmark)
@Yardstick("reading_ten_digits_as_a_number")
public class NpiBenchmark {

    private String digits = "1234567893";

    @Benchmark
    public Object checking_an_NPI() {
        return Npi.read(digits);
    }

    @Benchmark
    public long reading_ten_digits_as_a_number() {
        return Long.parseLong(digits);
    }
}
