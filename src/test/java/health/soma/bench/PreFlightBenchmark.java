package health.soma.bench;

import health.soma.preflight.AVisit;
import health.soma.preflight.Facts;
import health.soma.preflight.PreFlight;
import health.soma.preflight.Visit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The light before one appointment in the middle of a course of twelve, under a payer who authorizes, beside merely
/// looking at each day of that course once. Its facts are in hand: this is the domain, without the database.
@State(Scope.Benchmark)
@Yardstick("looking_at_each_day_of_the_course")
public class PreFlightBenchmark {

    private final Facts facts = AVisit.inTheMiddle();
    private final Visit visit = Visit.toBook(AVisit.MONDAY.plusDays(24), AVisit.ROSA, 30);

    @Benchmark
    public Object pre_flight_for_one_appointment() {
        return PreFlight.check(facts, visit);
    }

    @Benchmark
    public long looking_at_each_day_of_the_course() {
        var standing = facts.standing().orElseThrow();
        return Stream.concat(standing.given().stream(), standing.booked().stream())
                .filter(visit.day()::isAfter)
                .count();
    }
}
