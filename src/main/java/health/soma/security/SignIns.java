package health.soma.security;

import health.soma.security.SigningIn.SignedIn;
import health.soma.security.SigningIn.Wait;
import health.soma.security.SigningIn.Wrong;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in and out. A sign-in is a random token in a cookie; the database knows its hash and when it was last used,
/// so that any node can answer and every sign-in can be ended at once.
@Service
@Transactional
public class SignIns {

    /// An unused tablet is signed out after this time, and everybody after a working day.
    /// Source: reference on security, ASVS 5.0 section 7.3; the figures are the house's.
    static final Duration IDLE = Duration.ofMinutes(60);
    static final Duration AT_MOST = Duration.ofHours(12);

    private static final Duration COUNTED = Duration.ofMinutes(15);
    private static final int WRONG_ATTEMPTS = 5;

    private final PersonStore people;
    private final SignInStore store;
    private final Clock clock;
    private final Argon2PasswordEncoder phrases = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /// Checked when nobody has that address, so that the answer takes as long.
    private final String nobody = phrases.encode("nobody's pass phrase");

    SignIns(PersonStore people, SignInStore store, Clock clock) {
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    public SigningIn signIn(PracticeId practice, String email, String passPhrase) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        if (store.failures(practice, address, now.minus(COUNTED)) >= WRONG_ATTEMPTS) return new Wait(COUNTED);
        var person = people.byEmail(practice, address);
        var hash = person.flatMap(one -> people.passPhrase(practice, one.id()));
        if (!phrases.matches(passPhrase, hash.orElse(nobody)) || hash.isEmpty()) {
            store.failed(practice, address, now);
            return new Wrong();
        }
        return begin(practice, person.orElseThrow());
    }

    /// Signs somebody in without a pass phrase. Only the demonstration asks for this, on the machine itself.
    public SignedIn begin(PracticeId practice, Person person) {
        var token = Token.draw();
        store.begin(practice, token, person.id(), clock.instant());
        return new SignedIn(token, person);
    }

    /// Who is signed in with this token, if anybody. Use is noted at most once a minute.
    public Optional<Actor> actor(PracticeId practice, Token token) {
        var now = clock.instant();
        var live = store.live(practice, token, now.minus(IDLE), now.minus(AT_MOST));
        live.filter(one -> one.seenAt().isBefore(now.minusSeconds(60)))
                .ifPresent(_ -> store.seen(practice, token, now));
        return live.map(one -> one.person().in(practice));
    }

    public void signOut(PracticeId practice, Token token) {
        store.end(practice, token, clock.instant());
    }

    /// A link's secret with which this person may choose a pass phrase, once, within three days.
    public Token invite(PracticeId practice, Person person) {
        var token = Token.draw();
        store.invite(
                practice, token, person.id(), clock.instant(), clock.instant().plus(Duration.ofDays(3)));
        return token;
    }

    @Transactional(readOnly = true)
    public boolean hasPassPhrase(PracticeId practice, Person person) {
        return people.passPhrase(practice, person.id()).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Person> invited(PracticeId practice, Token token) {
        return store.invited(practice, token, clock.instant()).flatMap(id -> people.find(practice, id));
    }

    /// Takes up an invitation; empty when the link is used up, over, or was never made.
    public Optional<SignedIn> accept(PracticeId practice, Token token, PassPhrase chosen) {
        var person = invited(practice, token);
        if (person.isEmpty() || !store.use(practice, token, clock.instant())) return Optional.empty();
        people.choosePassPhrase(practice, person.get().id(), phrases.encode(chosen.words()));
        return Optional.of(begin(practice, person.get()));
    }
}
