/** What was said before the messages on the page. */
export class History {
  #earlier;
  #page;
  #first = "";
  #seen = 0;
  #asking = false;
  #ended = false;

  constructor(earlier, page) {
    this.#earlier = earlier;
    this.#page = page;
  }

  /** Something at this position is on the page. */
  saw(position) {
    this.#first ||= position ?? "";
    this.#seen++;
  }

  /** Whether it is worth asking, now. */
  get mayHaveMore() {
    return !this.#asking && !this.#ended && this.#first !== "" && this.#seen >= this.#page;
  }

  /** The page before what was asked for last, in order. */
  async before() {
    this.#asking = true;
    try {
      const lines = await this.#earlier(this.#first);
      this.#first = lines[0]?.position ?? this.#first;
      this.#ended = lines.length === 0;
      return lines;
    } finally {
      this.#asking = false;
    }
  }
}

/** What some lines of the log come to: each message as it was changed last, without those that were taken back. */
export function latestOf(lines, isKnown) {
  const messages = new Map();
  for (const { event, line } of lines) {
    if (event === "deletion") {
      messages.delete(line.id);
    } else if (!isKnown(line.id) && (event === "message" || event === "edit")) {
      messages.set(line.id, { mine: false, ...messages.get(line.id), ...line });
    }
  }
  return messages.values();
}
