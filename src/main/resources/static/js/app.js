// What every page gains from JavaScript, and works without: the error summary takes the focus, a form is sent once.
document.querySelector(".problems")?.focus();
document.addEventListener("htmx:afterSwap", (event) => event.target.querySelector?.(".problems")?.focus());
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
});
