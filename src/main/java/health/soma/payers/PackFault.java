package health.soma.payers;

import java.util.List;

/// Why a pack cannot be taken, with the field's path ("clock.days"). The page turns it into a sentence.
public sealed interface PackFault {

    String field();

    /// It is no JSON object at all.
    record Unreadable() implements PackFault {
        @Override
        public String field() {
            return "";
        }
    }

    record Missing(String field) implements PackFault {}

    record NotWhole(String field, long least, long most) implements PackFault {}

    record NotOneOf(String field, List<String> choices) implements PackFault {}

    record NotYesOrNo(String field) implements PackFault {}

    record NotText(String field, long most) implements PackFault {}

    record NotADay(String field) implements PackFault {}

    record Unknown(String field) implements PackFault {}

    /// `field` says nothing without `other`.
    record Needs(String field, String other) implements PackFault {}

    /// `field` must not be below `other`.
    record Below(String field, String other) implements PackFault {}

    /// A case that is about no rule of the pack, or whose parts are missing.
    record BadCase(String field) implements PackFault {}
}
