package health.soma.anatomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Codes of other systems that mean exactly one place of ours. A code that is broader, narrower or merely near is left
/// out, so that a person decides.
final class SiteCodes {

    private final Map<String, CodedSite> sites = new HashMap<>();
    private final Map<String, Set<Side>> lateralities = new HashMap<>();

    private SiteCodes() {}

    static SiteCodes read() {
        var codes = new SiteCodes();
        for (var row : AnatomyFile.rows("site-codes.csv")) {
            codes.add(row[0] + "|" + row[1], row[2], row[3]);
        }
        return codes;
    }

    private void add(String key, String places, String side) {
        if (places.isEmpty()) {
            lateralities.put(key, side.equals("both") ? Side.both() : Set.of(Side.of(side)));
        } else {
            sites.put(
                    key,
                    new CodedSite(
                            List.of(places.split("\\+")),
                            side.isEmpty() ? Optional.empty() : Optional.of(Side.of(side))));
        }
    }

    Optional<CodedSite> site(String system, String code) {
        return Optional.ofNullable(sites.get(system + "|" + code));
    }

    Set<Side> laterality(String system, String code) {
        return lateralities.getOrDefault(system + "|" + code, Set.of());
    }
}
