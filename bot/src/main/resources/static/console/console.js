/** What pages do beside what their links and forms do by themselves; without it, all of them still work. */

for (const menu of document.querySelectorAll("details.who")) {
  menu.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

/** Has a part of the page made anew whenever the service tells that it has changed; htmx asks for it. */
function follow(part) {
  const source = new EventSource(part.dataset.live);
  source.addEventListener("changed", event => {
    const shown = document.getElementById(part.id);
    if (shown && event.data !== shown.dataset.version) {
      shown.dataset.version = event.data;
      shown.dispatchEvent(new CustomEvent("changed"));
    }
  });
  source.addEventListener("end", () => source.close());
}

document.querySelectorAll("[data-live]").forEach(follow);
