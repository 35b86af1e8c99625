package health.soma.prescriptions;

import java.util.List;

/// How verifying a version ended.
public sealed interface Verifying {

    record Verified(Compiled compiled) implements Verifying {}

    /// Nothing was written. Every finding is given, not only the first.
    record Refused(List<Finding> findings) implements Verifying {}
}
