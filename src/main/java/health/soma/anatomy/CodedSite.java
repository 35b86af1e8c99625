package health.soma.anatomy;

import java.util.List;
import java.util.Optional;

/// What a body-site code of another system means here: groups or areas, and the side when the code carries one.
public record CodedSite(List<String> codes, Optional<Side> side) {}
