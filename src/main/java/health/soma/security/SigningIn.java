package health.soma.security;

import java.time.Duration;

/// How an attempt to sign in ended. Which of name and pass phrase was wrong is never told.
public sealed interface SigningIn {
    record SignedIn(Token token, Person person) implements SigningIn {}

    record Wrong() implements SigningIn {}

    /// Too many wrong attempts for this address of late.
    record Wait(Duration atLeast) implements SigningIn {}
}
