package health.soma.prescriptions.pages;

import health.soma.prescriptions.LedgerEntry;

/// A posting with its moment and the name of who posted it.
public record LedgerLineView(LedgerEntry entry, String at, String by) {}
