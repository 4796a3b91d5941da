/** Where one writes; `send(text)` is called with what is to be sent, including a command picked from the menu. */
export function compose(send) {
  const form = document.getElementById("composer");
  const text = document.getElementById("text");

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
  }

  function submit() {
    const written = text.value.trim();
    if (written) {
      send(written);
      text.value = "";
      grow();
    }
    text.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  text.addEventListener("input", grow);
  text.addEventListener("keydown", (event) => {
    // 229 is what Safari reports for the Enter that ends a composition, after its end
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      submit();
    }
  });
  offerCommands(send, text);
}

function offerCommands(send, text) {
  const opener = document.getElementById("menu");
  const menu = document.getElementById("commands");
  const choices = [...menu.querySelectorAll("button")];

  function toggle(open) {
    menu.hidden = !open;
    opener.ariaExpanded = String(open);
    if (open) {
      choices[0]?.focus();
    }
  }

  function move(event) {
    const here = choices.indexOf(document.activeElement);
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (there !== undefined) {
      event.preventDefault();
      choices.at(there % choices.length).focus();
    }
  }

  opener.addEventListener("click", () => toggle(menu.hidden));
  menu.addEventListener("keydown", move);
  menu.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-call]");
    if (choice) {
      toggle(false);
      send(choice.dataset.call);
      text.focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !menu.hidden) {
      toggle(false);
      opener.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.hidden && !menu.contains(event.target) && !opener.contains(event.target)) {
      toggle(false);
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget) && event.relatedTarget !== opener) {
      toggle(false);
    }
  });
}
