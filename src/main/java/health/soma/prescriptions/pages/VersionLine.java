package health.soma.prescriptions.pages;

import health.soma.prescriptions.Version;

/// A version for a reader: with the name of who wrote it, and when in the practice's own time.
public record VersionLine(Version version, String by, String at) {}
