// The body map: a click on the picture is a shortcut for a checkbox of the list, which is the real control.
// Without this script the list works alone, and the picture shows what was sent last.
(() => {
  const words = text => (text ? text.split(" ") : []);

  function arrange(map) {
    const say = map.querySelector("[data-bodymap-say]");
    if (!say || map.dataset.bodymap === "ready") return;
    map.dataset.bodymap = "ready";
    const boxes = [...map.querySelectorAll(".bm-list input[type=checkbox]")];
    const shapes = [...map.querySelectorAll("[data-place]")];

    function marked() {
      const sides = new Map();
      for (const box of boxes.filter(box => box.checked)) {
        const side = box.value.slice(box.value.lastIndexOf(".") + 1);
        sides.set(box.dataset.label, [...(sides.get(box.dataset.label) ?? []), side]);
      }
      const places = [...sides].map(([label, said]) => label + ", " + (said.length > 1 ? "both sides" : said[0]));
      return places.length ? "Marked: " + places.join("; ") + "." : "Nothing is marked yet.";
    }

    function paint() {
      const chosen = boxes.filter(box => box.checked);
      const lit = new Set(chosen.flatMap(box => words(box.dataset.lights)));
      const near = new Set(chosen.flatMap(box => words(box.dataset.near)));
      for (const shape of shapes) {
        shape.classList.toggle("is-checked", lit.has(shape.dataset.place));
        shape.classList.toggle("is-near", near.has(shape.dataset.place));
      }
    }

    function tell(text, outside) {
      say.textContent = text;
      say.classList.toggle("is-outside", outside);
    }

    map.addEventListener("change", event => {
      if (!boxes.includes(event.target)) return;
      paint();
      tell(marked(), false);
    });

    map.addEventListener("click", event => {
      const shape = event.target.closest("[data-place]");
      if (!shape) return;
      const box = boxes.find(box => box.value === shape.dataset.place);
      const whole = boxes.find(
        other => other !== box && other.checked && words(other.dataset.lights).includes(shape.dataset.place));
      if (whole) {
        tell(shape.dataset.label + " is already marked as part of: " + whole.dataset.label + ".", false);
      } else if (box) {
        box.checked = !box.checked;
        if (box.checked) box.closest("details")?.setAttribute("open", "");
        box.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (shape.classList.contains("is-outside")) {
        tell("Outside the prescription: " + shape.dataset.label + ". " + marked(), true);
      } else {
        tell(shape.dataset.label + ". " + marked(), true);
      }
    });

    paint();
  }

  const arrangeAll = root => root.querySelectorAll("[data-bodymap]").forEach(arrange);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => arrangeAll(document));
  } else {
    arrangeAll(document);
  }
  document.addEventListener("htmx:load", event => arrangeAll(event.target.parentElement ?? document));
})();
