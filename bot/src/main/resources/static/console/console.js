/** What pages do beside what their links and forms do by themselves; without it, all of them still work. */

// on a phone the areas do not fit side by side
document.querySelector(".areas [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

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

/** Sends a file as the body of a request, as there is no multipart here, and shows the part of the page that comes back. */
async function upload(form, keep) {
  if (form.getAttribute("aria-busy")) return;
  const file = form.elements.file.files[0];
  const query = new URLSearchParams({ name: file.name, keep });
  form.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(`${form.dataset.upload}?${query}`, { method: "POST", body: file,
      headers: { "Content-Type": "application/octet-stream" } });
    if (!response.ok) {
      location.reload();
      return;
    }
    const part = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(form.dataset.into);
    document.getElementById(form.dataset.into).replaceWith(part);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    upload(form, event.submitter?.value ?? "false");
  });
}
