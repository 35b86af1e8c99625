package health.soma.payers.spi;

import health.soma.security.PracticeId;
import java.util.Map;

/// Says where the versions of a pack are at work. Supplied by whoever gives packs to courses; this module does not know
/// who that is.
public interface PackUse {

    /// How many courses began under each version of a pack, by the version's number. A version nobody uses may be
    /// missing.
    Map<Integer, Integer> courses(PracticeId practice, String pack);
}
