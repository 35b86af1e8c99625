package health.soma.prescriptions.pages;

import health.soma.prescriptions.Version;
import java.util.List;

/// A version for a reader: with the name of who wrote it, when in the practice's own time, and what it
/// changed.
public record VersionLine(Version version, String by, String at, List<String> changes) {}
