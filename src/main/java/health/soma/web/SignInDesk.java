package health.soma.web;

import health.soma.audit.AuditTrail;
import health.soma.security.Actor;
import health.soma.security.PassPhrase;
import health.soma.security.Person;
import health.soma.security.PracticeId;
import health.soma.security.SignIns;
import health.soma.security.SigningIn;
import health.soma.security.SigningIn.SignedIn;
import health.soma.security.Token;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signs people in and out and writes it into the audit trail, refused attempts too. Whose address a refused attempt
/// named is not written: people type pass phrases into the wrong field.
@Service
@Transactional
public class SignInDesk {

    private final SignIns signIns;
    private final AuditTrail trail;

    SignInDesk(SignIns signIns, AuditTrail trail) {
        this.signIns = signIns;
        this.trail = trail;
    }

    public SigningIn signIn(PracticeId practice, String email, String passPhrase) {
        var answer = signIns.signIn(practice, email, passPhrase);
        if (answer instanceof SignedIn in) noteSignedIn(practice, in);
        else trail.add(Actor.house(practice), "sign-in refused", null, null);
        return answer;
    }

    /// Without a pass phrase: for the demonstration's cast only.
    public SignedIn signIn(PracticeId practice, Person person) {
        return noteSignedIn(practice, signIns.begin(practice, person));
    }

    public Optional<SignedIn> accept(PracticeId practice, Token invitation, PassPhrase chosen) {
        return signIns.accept(practice, invitation, chosen).map(in -> noteSignedIn(practice, in));
    }

    public void signOut(PracticeId practice, Token token) {
        signIns.actor(practice, token).ifPresent(who -> trail.add(who, "signed out", null, null));
        signIns.signOut(practice, token);
    }

    private SignedIn noteSignedIn(PracticeId practice, SignedIn in) {
        trail.add(in.person().in(practice), "signed in", null, null);
        return in;
    }
}
