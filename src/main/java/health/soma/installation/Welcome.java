package health.soma.installation;

import health.soma.database.InPractice;
import health.soma.security.People;
import health.soma.security.Person;
import health.soma.security.PracticeId;
import health.soma.security.Practices;
import health.soma.security.Role;
import health.soma.security.SignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whoever started the program where to open it. An owner who has no pass phrase yet gets a link to choose one.
@Component
@ConditionalOnBooleanProperty(name = "soma.load", matchIfMissing = true)
class Welcome {

    private final boolean demonstrate;
    private final Practices practices;
    private final People people;
    private final SignIns signIns;
    private int port;

    Welcome(@Value("${soma.demo:true}") boolean demonstrate, Practices practices, People people, SignIns signIns) {
        this.demonstrate = demonstrate;
        this.practices = practices;
        this.people = people;
        this.signIns = signIns;
    }

    @EventListener
    void on(WebServerInitializedEvent open) {
        port = open.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        if (port == 0) return;
        var practice = practices.behind(Practices.ANY_HOST).orElseThrow();
        InPractice.run(practice.value(), () -> greet(practice));
    }

    private void greet(PracticeId id) {
        var practice = practices.current(id);
        var address = "http://localhost:" + port + "/";
        say("");
        say(practice.name() + " is open at " + address);
        if (practice.demonstration() && demonstrate) say("Sign in as one of its people at " + address + "demo");
        people.withRole(id, Role.OWNER).stream()
                .filter(owner -> !practice.demonstration() && !signIns.hasPassPhrase(id, owner))
                .forEach(owner -> invite(id, owner, address));
        say("");
    }

    private void invite(PracticeId practice, Person owner, String address) {
        var token = signIns.invite(practice, owner);
        say("The owner chooses a pass phrase here, once, within three days:");
        say(address + "invitation/" + token.text());
        say("and then signs in as " + owner.email() + ".");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
