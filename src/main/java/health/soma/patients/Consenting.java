package health.soma.patients;

import java.util.List;

/// How recording consents ended. When refused nothing was written, and every reason is given.
public sealed interface Consenting {
    record Given(List<Consent> consents) implements Consenting {}

    record Refused(List<ConsentFault> reasons) implements Consenting {}
}
