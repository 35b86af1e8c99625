package health.soma.treatment;

import java.util.List;

/// Whether a finding was parked. When refused nothing was written, and every reason is given as a sentence.
public sealed interface Parking {

    record Parked(ParkedFinding finding) implements Parking {}

    record Refused(List<String> reasons) implements Parking {}
}
