// Fields that offer lines while somebody types (data-offers), rows that grow (data-rows), and T for today in a date.
// Without this script every field is a plain one, with its list to choose from beside it.
(() => {
  let count = 0;

  const rowOf = (input) => input.closest("[data-row]");
  const fieldOf = (input, part) => [...rowOf(input).querySelectorAll("[name]")].find((one) => one.name.endsWith("." + part));
  const close = (box) => {
    box.list.hidden = true;
    box.active = -1;
    box.input.setAttribute("aria-expanded", "false");
    box.input.removeAttribute("aria-activedescendant");
  };
  const mark = (box, n) => {
    const lines = [...box.list.children];
    box.active = lines[n] ? n : -1;
    lines.forEach((line, at) => line.setAttribute("aria-selected", String(at === n)));
    if (!lines[n]) return;
    box.input.setAttribute("aria-activedescendant", lines[n].id);
    lines[n].scrollIntoView({ block: "nearest" });
  };
  const show = (box, html) => {
    box.list.innerHTML = html;
    const lines = [...box.list.children];
    lines.forEach((line, n) => (line.id = `${box.list.id}-${n}`));
    box.said.textContent = lines.length === 1 ? "1 suggestion" : `${lines.length} suggestions`;
    if (!lines.length) return close(box);
    box.list.hidden = false;
    box.input.setAttribute("aria-expanded", "true");
    mark(box, lines.findIndex((line) => line.getAttribute("aria-disabled") !== "true"));
  };
  const ask = async (box) => {
    box.asked?.abort();
    box.asked = new AbortController();
    const typed = box.input.value.trim();
    if (typed.length < 2) return close(box);
    try {
      const answer = await fetch(`${box.input.dataset.offers}?q=${encodeURIComponent(typed)}`, { headers: { "HX-Request": "true" }, signal: box.asked.signal });
      if (answer.ok && document.activeElement === box.input) show(box, await answer.text());
    } catch (gone) {
      // A later letter asks again; without a network the field stays a plain one.
    }
  };
  // What was chosen for the words before no longer belongs to what is typed now.
  const forget = (box) => {
    Object.entries(box.chosen).forEach(([part, value]) => {
      const field = fieldOf(box.input, part);
      if (field && field !== box.input && field.value === value) field.value = field.tagName === "SELECT" ? field.options[0].value : "";
    });
    box.chosen = {};
  };
  const choose = (box, line) => {
    if (!line || line.getAttribute("aria-disabled") === "true") return;
    forget(box);
    line.querySelectorAll("[data-fill]").forEach((fill) => {
      const field = fieldOf(box.input, fill.dataset.fill);
      if (!field) return;
      field.value = fill.getAttribute("value");
      box.chosen[fill.dataset.fill] = field.value;
    });
    box.said.textContent = "Chosen: " + line.textContent.trim().replace(/\s+/g, " ");
    close(box);
  };

  // Enter goes on: from a row with something in it to the next, from an empty one to the next part of the form.
  const next = (input) => {
    const row = rowOf(input);
    const part = row.parentElement;
    if ([...row.querySelectorAll("input, select")].some((field) => field.value.trim() && field.selectedIndex !== 0)) {
      const rows = [...part.querySelectorAll(":scope > [data-row]")];
      (rows[rows.indexOf(row) + 1] ?? grow(part)).querySelector("input").focus();
    } else {
      const parts = [...part.closest("form").querySelectorAll("fieldset")].filter((one) => !part.contains(one));
      const after = parts.find((one) => part.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
      after?.querySelector("input:not([type=hidden]), select, textarea").focus();
    }
  };
  const grow = (rows) => {
    const all = rows.querySelectorAll(":scope > [data-row]");
    const last = all[all.length - 1];
    const row = last.cloneNode(true);
    row.querySelectorAll("[role=listbox], .said, .meant").forEach((one) => one.remove());
    row.querySelectorAll("*").forEach((one) => ["id", "name", "for"].forEach((name) => {
      const text = one.getAttribute(name);
      if (text) one.setAttribute(name, text.replace(/\[\d+\]/, `[${all.length}]`));
    }));
    row.querySelectorAll("label").forEach((label) => (label.textContent = label.textContent.replace(/\d+$/, all.length + 1)));
    row.querySelectorAll("input").forEach((input) => (input.value = ""));
    row.querySelectorAll("select").forEach((select) => (select.selectedIndex = 0));
    last.after(row);
    row.querySelectorAll("[data-offers]").forEach(begin);
    return row;
  };

  const begin = (input) => {
    const box = { input, chosen: {}, active: -1, list: document.createElement("ul"), said: document.createElement("span") };
    box.list.id = `offers-${count++}`;
    box.list.className = "offers";
    box.list.hidden = true;
    box.list.setAttribute("role", "listbox");
    box.list.setAttribute("aria-label", "Suggestions");
    box.said.className = "said visually-hidden";
    box.said.setAttribute("role", "status");
    input.after(box.list, box.said);
    input.removeAttribute("list");
    const says = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": box.list.id };
    Object.entries(says).forEach(([name, value]) => input.setAttribute(name, value));
    input.addEventListener("input", () => {
      forget(box);
      clearTimeout(box.timer);
      box.timer = setTimeout(() => ask(box), 120);
    });
    input.addEventListener("blur", () => close(box));
    box.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(box, event.target.closest("[role=option]"));
    });
    input.addEventListener("keydown", (event) => {
      const lines = box.list.children.length;
      const open = !box.list.hidden;
      if (event.key === "Enter" && !event.isComposing) {
        if (!open) return;
        event.preventDefault();
        if (box.active >= 0) choose(box, box.list.children[box.active]);
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        close(box);
      } else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        mark(box, (box.active + (event.key === "ArrowDown" ? 1 : lines - 1) + lines) % lines);
      } else if (!open && event.key === "ArrowDown") ask(box);
    });
  };

  document.querySelectorAll("[data-offers]").forEach(begin);
  document.querySelectorAll("[data-rows]").forEach((rows) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-quiet";
    button.textContent = rows.dataset.rows;
    button.addEventListener("click", () => grow(rows).querySelector("input").focus());
    const all = rows.querySelectorAll(":scope > [data-row]");
    all[all.length - 1].after(button);
    rows.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.defaultPrevented || !event.target.matches("[data-row] input")) return;
      event.preventDefault();
      next(event.target);
    });
  });
  document.querySelectorAll("[data-today] input[type=date]").forEach((input) => {
    input.title = "T for today";
    input.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.value = input.closest("[data-today]").dataset.today;
    });
  });
})();
