package health.soma.security;

import java.time.ZoneId;

/// A practice as the ground knows it: its name, and the zone its days are counted in.
/// A demonstration practice holds invented people only.
public record Practice(PracticeId id, String name, ZoneId zone, boolean demonstration) {}
