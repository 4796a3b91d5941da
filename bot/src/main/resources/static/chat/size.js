/** How large the text is; loaded before anything is painted, so that nothing moves. */
(() => {
  const STORED = "size";
  const SIZES = { normal: "", large: "118%", largest: "137%" };

  function choose(size) {
    document.documentElement.style.fontSize = SIZES[size] ?? "";
    document.querySelectorAll("[data-size]")
      .forEach((button) => (button.ariaPressed = String(button.dataset.size === size)));
  }

  choose(localStorage.getItem(STORED) ?? "normal");
  addEventListener("DOMContentLoaded", () => {
    choose(localStorage.getItem(STORED) ?? "normal");
    document.addEventListener("click", ({ target }) => {
      const size = target.closest?.("[data-size]")?.dataset.size;
      if (size) {
        localStorage.setItem(STORED, size);
        choose(size);
      }
    });
  });
})();
