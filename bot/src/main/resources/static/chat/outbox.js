const STORED = "unsent";
const TIMEOUT = 20_000;
const LONGEST_PAUSE = 20_000;

/**
 * Sends what the member writes and presses: one after the other, each until the server has it, also over a reload.
 * Every request has an id, so that repeating it is harmless.
 *
 * `listener.sent`, `listener.retrying` and `listener.refused` are told what becomes of each.
 */
export class Outbox {
  #listener;
  #requests = JSON.parse(sessionStorage.getItem(STORED) ?? "[]");
  #working = false;
  #wake = () => {};

  constructor(listener) {
    this.#listener = listener;
    addEventListener("online", () => this.#wake());
  }

  /** What a page before a reload could not send. */
  get unsent() {
    return [...this.#requests];
  }

  /** Sends a request to this path below /chat/. */
  put(path, body) {
    const request = { path, body: { id: newId(), ...body } };
    this.#requests.push(request);
    this.#store();
    this.work();
    return request.body.id;
  }

  async work() {
    if (this.#working) {
      return;
    }
    this.#working = true;
    for (let failures = 0; this.#requests.length > 0;) {
      const request = this.#requests[0];
      const refusal = await post(request);
      if (refusal?.temporary) {
        this.#listener.retrying(request);
        await this.#pause(Math.min(LONGEST_PAUSE, 1000 * 2 ** failures++));
        continue;
      }
      failures = 0;
      this.#requests.shift();
      this.#store();
      if (refusal) {
        this.#listener.refused(request, refusal.why);
      } else {
        this.#listener.sent(request);
      }
    }
    this.#working = false;
  }

  #pause(most) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, most);
    });
  }

  #store() {
    sessionStorage.setItem(STORED, JSON.stringify(this.#requests));
  }
}

/** Nothing if the server has taken it, else why not, and whether it may take it later. */
async function post({ path, body }) {
  try {
    const response = await fetch(`/chat/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) {
      return null;
    }
    const problem = await response.json().catch(() => ({}));
    return { temporary: response.status >= 500 || response.status === 429, why: problem.detail ?? "" };
  } catch {
    return { temporary: true, why: "" };
  }
}

/** A random UUID; crypto.randomUUID is not there on pages without TLS. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
