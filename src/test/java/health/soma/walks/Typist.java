package health.soma.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayDeque;
import java.util.Deque;

/// Somebody who touches no mouse, and a count of the keys they press. A capital letter is two, for the shift key.
final class Typist {

    /// Keys a second, with reading the paper and thinking: a practised typist alone does six to eight.
    private static final double KEYS_A_SECOND = 4;

    private static final int FAR = 60;

    private final Visitor visitor;
    private final Deque<FileChooser> choosers = new ArrayDeque<>();
    private int keys;
    private long waited;

    Typist(Visitor visitor) {
        this.visitor = visitor;
        // From the start: asked for only with the key, the browser may open its own window first.
        visitor.page.onFileChooser(choosers::add);
    }

    Typist types(String text) {
        visitor.page.keyboard().type(text);
        keys += text.length()
                + (int) text.chars().filter(Character::isUpperCase).count();
        return this;
    }

    Typist press(String key) {
        visitor.page.keyboard().press(key);
        keys++;
        return this;
    }

    /// Goes on by tab until this field, or button, has the focus; every tab counts.
    Typist tabsTo(String id) {
        for (int tabs = 0; tabs < FAR && !focus().equals(id); tabs++) press("Tab");
        assertThat(focus()).isEqualTo(id);
        return this;
    }

    /// Waits for a line under the field and takes it; the time it took to come is added to that of the keys.
    Typist takes(String line) {
        long from = System.nanoTime();
        var option = visitor.page.locator("[role=option][aria-selected=true]:visible");
        PlaywrightAssertions.assertThat(option).containsText(line);
        waited += System.nanoTime() - from;
        return press("Enter");
    }

    Typist isAt(String id) {
        assertThat(focus()).isEqualTo(id);
        return this;
    }

    /// Opens the window in which the system asks for a file; there, its name is typed.
    Typist choosesFile(FilePayload file) {
        press("Enter");
        visitor.page.waitForCondition(() -> !choosers.isEmpty());
        choosers.remove().setFiles(file);
        keys += file.name.length() + 1;
        return this;
    }

    int keys() {
        return keys;
    }

    double seconds() {
        return keys / KEYS_A_SECOND + waited / 1e9;
    }

    /// The id of what has the focus, or the words on it.
    private String focus() {
        return (String)
                visitor.page.evaluate("(document.activeElement.id || document.activeElement.textContent || '').trim()");
    }
}
