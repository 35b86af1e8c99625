package health.soma.payers;

import org.jspecify.annotations.Nullable;

/// **A payer may lower what an order asks for, never raise it.** R-42: in a week, Monday to Sunday, over all
/// therapists, no more sessions than the order and the payer both allow; likewise for the sessions of the whole order.
/// `counts` says whose sessions fill the week. Fewer than `least` in a week is worth a word, and no refusal.
public record Week(@Nullable Integer cap, @Nullable Integer least, Per counts, Authority authority) {

    /// Sessions in a week at most, `ordered` being the order's own cap.
    public int cap(int ordered) {
        return cap == null ? ordered : Math.min(ordered, cap);
    }

    /// Whether one more fits where `taken` are taken already.
    public boolean room(int ordered, int taken) {
        return taken < cap(ordered);
    }

    public boolean tooFew(int inWeek) {
        return least != null && inWeek < least;
    }
}
