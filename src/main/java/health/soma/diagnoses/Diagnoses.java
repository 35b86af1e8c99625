package health.soma.diagnoses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to diagnosis codes: found by code, word or plain name, and checked against the edition of their year.
@Service
@Transactional(readOnly = true)
public class Diagnoses {

    private final CodeStore store;

    Diagnoses(CodeStore store) {
        this.store = store;
    }

    /// Codes of the edition in force on that day, or else of the nearest before it, or else of the excerpts. Every word
    /// typed begins one of the code's; with fewer than two characters there is nothing to look for.
    public List<Code> search(String typed, LocalDate day, int most) {
        var words = CodesWanted.words(typed);
        return words.isEmpty()
                ? List.of()
                : store.search(years(day), CodesWanted.query(words), CodesWanted.code(words), most);
    }

    /// The codes a massage practice meets, by code: those that have a name in plain words.
    public List<Code> common(LocalDate day) {
        return store.common(years(day));
    }

    /// What the editions say of these codes, with or without their dots.
    public CodeBook book(Collection<String> written) {
        var codes = written.stream()
                .map(Code::plainly)
                .filter(code -> code.length() > 2)
                .distinct()
                .toList();
        return new CodeBook(whole(), codes.isEmpty() ? List.of() : store.about(codes));
    }

    public Checking check(String written, LocalDate day) {
        return book(List.of(written)).check(written, day);
    }

    /// What is loaded, the latest first.
    public List<Edition> editions() {
        return store.editions();
    }

    private java.util.Set<Integer> whole() {
        return editions().stream().filter(Edition::whole).map(Edition::year).collect(Collectors.toUnmodifiableSet());
    }

    private List<Integer> years(LocalDate day) {
        var editions = editions();
        int year = FiscalYear.of(day);
        return editions.stream()
                .filter(each -> each.whole() && each.year() <= year)
                .findFirst()
                .map(each -> List.of(each.year()))
                .orElse(editions.stream()
                        .filter(each -> !each.whole())
                        .map(Edition::year)
                        .toList());
    }
}
