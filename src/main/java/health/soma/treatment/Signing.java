package health.soma.treatment;

import java.util.List;

/// How an attempt to sign ended. Asked again after it was signed, the answer is the same.
public sealed interface Signing {
    record Signed(Signature signature) implements Signing {}

    record Refused(List<Refusal> reasons) implements Signing {}
}
