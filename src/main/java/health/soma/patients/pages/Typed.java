package health.soma.patients.pages;

import java.util.UUID;

/// Reads what a page sent as text.
final class Typed {

    private Typed() {}

    static boolean isId(String typed) {
        try {
            return UUID.fromString(typed).toString().equals(typed);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
