package health.soma.portal.pages;

import health.soma.portal.Links;

/// A link in a list, with its moments as the practice reads them; empty where there is none.
public record LinkLine(Links.Line line, String made, String ends, String answered) {

    /// "signed by “Jane Doe” on 23 Nov 2026, 10:00 from 127.0.0.1, SHA-256 …", empty before.
    public String answer() {
        return line.receipt()
                .map(each -> "%s by “%s” on %s from %s, SHA-256 %s"
                        .formatted(each.label(), each.typedName(), answered, each.address(), each.sha256()))
                .orElse("");
    }

    public String words() {
        return line.receipt().map(each -> each.words()).orElse("");
    }
}
