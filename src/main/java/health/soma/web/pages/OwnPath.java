package health.soma.web.pages;

/// Where to go after signing in: only to a page of our own, whatever the address bar says.
final class OwnPath {

    private OwnPath() {}

    static String or(String wanted, String otherwise) {
        var own = wanted.matches("/[A-Za-z0-9/_.-]*") && !wanted.startsWith("//") && !wanted.contains("..");
        return own ? wanted : otherwise;
    }
}
