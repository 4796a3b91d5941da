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
