package health.soma.messaging;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// **A letter goes to one address and has one subject line.** A line break would let whoever wrote it add recipients
/// or headers of their own.
final class AddressOnlyOne {

    private AddressOnlyOne() {}

    static void check(String recipient, String subject) {
        if (hasLineBreak(recipient) || hasLineBreak(subject)) {
            throw new IllegalArgumentException("a line break in the head of a letter");
        }
        try {
            var addresses = InternetAddress.parse(recipient, true);
            if (addresses.length != 1) throw new IllegalArgumentException("a letter goes to one address");
            addresses[0].validate();
        } catch (AddressException _) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.chars().anyMatch(one -> Character.isISOControl(one) || one == 0x2028 || one == 0x2029);
    }
}
