package health.soma.anatomy;

/// The figure an area is drawn on; `BOTH` is for areas seen from either side, which are only in the list.
public enum View {
    FRONT,
    BACK,
    BOTH
}
