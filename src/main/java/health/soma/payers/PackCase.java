package health.soma.payers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An example of one rule: what is given and what the pack answers. It runs as a test, and the owner reads it.
///
/// @param rule the part of the pack it is about, such as "clock"
/// @param expect null for an answer that is not there: "no last day yet"
public record PackCase(String name, String rule, Map<String, Object> given, Map<String, @Nullable Object> expect) {}
