/** After this long without an answer there will be none, or it has been there already. */
const PATIENCE = 30_000;

/** What waits for an answer: each shows so until one comes, the oldest first, or until it has waited too long. */
export class Waiting {
  #waiting = [];

  /** Waits; `end` is called once, when this is over. */
  add(id, end) {
    const timeout = setTimeout(() => this.end(id), PATIENCE);
    this.#waiting.push({ id, end, timeout });
  }

  /** An answer has come. */
  answered() {
    if (this.#waiting.length > 0) {
      this.end(this.#waiting[0].id);
    }
  }

  /** No answer will come to this one. */
  end(id) {
    const index = this.#waiting.findIndex((one) => one.id === id);
    if (index >= 0) {
      const [one] = this.#waiting.splice(index, 1);
      clearTimeout(one.timeout);
      one.end();
    }
  }
}
