package health.soma.portal;

/// How somebody signed: the name as typed, what they ticked, the hash of the words they had before them, and from
/// where.
public record Signing(String typedName, boolean intends, boolean agrees, String shown, Circumstances from) {

    /// Address and browser, as the request named them; cut to what a row may hold.
    public record Circumstances(String address, String browser) {

        public Circumstances {
            address = cut(address, 100);
            browser = cut(browser, 300);
        }

        private static String cut(String text, int most) {
            return text.length() > most ? text.substring(0, most) : text;
        }
    }
}
