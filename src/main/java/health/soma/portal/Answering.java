package health.soma.portal;

import java.util.List;

/// What became of an answer.
public sealed interface Answering {

    /// It is stored; asked again, the same.
    record Answered(Receipt receipt) implements Answering {}

    /// Nothing was stored. Every reason is given, as a sentence for a prescriber.
    record Refused(List<String> reasons) implements Answering {}

    /// There is no such link, or not any more, or nobody here has shown that they know the patient.
    record Gone() implements Answering {}
}
