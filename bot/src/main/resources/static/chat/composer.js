const STORED = "written";

/** Where one writes; `send(text)` is called with what is to be sent, including a command picked from the menu. */
export function compose(send) {
  const form = document.getElementById("composer");
  const text = document.getElementById("text");

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + text.offsetHeight - text.clientHeight}px`;
  }

  /** Kept while the page is loaded again. */
  function keep() {
    sessionStorage.setItem(STORED, text.value);
  }

  function submit() {
    const written = text.value.trim();
    if (written) {
      send(written);
      text.value = "";
      keep();
      grow();
    }
    text.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  text.value = sessionStorage.getItem(STORED) ?? "";
  grow();
  text.addEventListener("input", grow);
  text.addEventListener("input", keep);
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
  const choices = () => [...menu.querySelectorAll("[data-call]")]
    .filter((choice) => !choice.closest("details:not([open])"));
  const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)").matches;

  function toggle(open) {
    menu.hidden = !open;
    opener.ariaExpanded = String(open);
    if (open) {
      choices()[0]?.focus({ preventScroll: true });
      menu.scrollTop = 0;
    }
  }

  function move(event) {
    const all = choices();
    const here = all.indexOf(document.activeElement);
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    if (there !== undefined) {
      event.preventDefault();
      all.at(there % all.length).focus();
    }
  }

  opener.addEventListener("click", () => toggle(menu.hidden));
  menu.addEventListener("keydown", move);
  menu.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-call]");
    if (choice) {
      toggle(false);
      send(choice.dataset.call);
      // on a phone the keyboard would come up and hide the answer
      (hasKeyboard ? text : opener).focus({ preventScroll: true });
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
