/** How many messages came while nobody was looking: before the page's title, and on the icon of an installed one. */
export class Unread {
  #count = 0;
  #title = document.title;

  constructor() {
    document.addEventListener("visibilitychange", () => document.hidden || this.#set(0));
    this.#set(0);
  }

  /** One more, unless somebody is looking. */
  came() {
    if (document.hidden) {
      this.#set(this.#count + 1);
    }
  }

  #set(count) {
    this.#count = count;
    document.title = count > 0 ? `(${count}) ${this.#title}` : this.#title;
    (count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.())?.catch(() => {});
  }
}
