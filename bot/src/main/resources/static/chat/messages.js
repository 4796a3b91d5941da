import { enclosed } from "./enclosure.js";
import { History, latestOf } from "./history.js";
import { render } from "./markup.js";

const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const calendar = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", weekday: "long" });
/** Closer to the end than this many pixels, the reader follows along. */
const NEAR = 80;
/** Buttons of guided forms. */
const FORM = ".row button[data-form]";

/** The messages on the page. */
export class Messages {
  #log = document.getElementById("log");
  #newest = document.getElementById("newest");
  #template = document.getElementById("message");
  #shown = new Map();
  #gone = new Set();
  #following = true;
  #caughtUp = false;
  #lastDay = "";
  #history;
  #commands = new Set(this.#log.dataset.commands.split(" "));
  #press;
  #bring;

  /**
   * `press(action, message, button)` is called when a button is pressed, `call(command)` for a command in a text,
   * `bring(kind)` where a location, a photo or a file is asked for, and `earlier(position)` to get what was said before.
   */
  constructor({ press, call, bring, earlier }) {
    this.#press = press;
    this.#bring = bring;
    this.#history = new History(earlier, Number(this.#log.dataset.page));
    this.#log.addEventListener("click", ({ target }) => target.matches(".command") && call(target.textContent));
    this.#newest.addEventListener("click", () => this.#scrollToEnd());
    this.#log.addEventListener("scroll", () => this.#look());
    // the keyboard of a phone makes the log smaller
    new ResizeObserver(() => this.#following && this.#scrollToEnd()).observe(this.#log);
  }

  get empty() {
    return this.#shown.size === 0;
  }

  /** Shows a message, once. */
  show(line, position) {
    this.#history.saw(position);
    if (this.#shown.has(line.id)) {
      this.mark(line.id, "delivered");
    } else {
      this.#add(line, line.mine ? render(line.html) : this.#render(line), this.#following);
    }
  }

  /** Shows what a message says from now on; one that is too old to be on the page comes back. */
  edit(line, position) {
    const message = this.#shown.get(line.id);
    if (!message) {
      this.show({ ...line, mine: false }, position);
      return;
    }
    this.#history.saw(position);
    const focused = buttonsOf(message).indexOf(document.activeElement);
    this.#fill(message, line, this.#render(line));
    if (focused >= 0) {
      (buttonsOf(message)[focused] ?? this.#log).focus({ preventScroll: true });
    }
    this.#outdate(message);
    if (this.#following) {
      this.#reveal(message === this.#log.lastElementChild ? message : this.#log.lastElementChild);
    }
  }

  /** What a form asked before is not asked any more once it asks something else. */
  #outdate(message) {
    if (message.querySelector(FORM)) {
      for (const button of this.#log.querySelectorAll(FORM)) {
        button.disabled = !message.contains(button);
      }
    }
  }

  /** Takes a message away, if it is on the page. */
  remove(line, position) {
    this.#history.saw(position);
    this.#shown.get(line.id)?.remove();
    this.#shown.delete(line.id);
    this.#gone.add(line.id);
  }

  /** Shows what the member has written before the server has it. */
  draft(id, text) {
    this.#add({ id, buttons: [], mine: true, at: new Date().toISOString() }, text, true);
    this.mark(id, "unsent");
  }

  /** Says below a message what became of it: unsent, retrying, refused or delivered. */
  mark(id, state, why = "") {
    const message = this.#shown.get(id);
    if (message) {
      message.dataset.state = state;
      const says = { retrying: this.#log.dataset.retrying, refused: this.#log.dataset.refused }[state] ?? "";
      message.querySelector(".delivery").textContent = [says, why].filter(Boolean).join(" · ");
    }
  }

  /** Tells something that is not part of the chat. */
  notice(text) {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.textContent = text;
    this.#append(notice, true);
  }

  /** What was missed is shown; from now on new messages are read out, and those before may be asked for. */
  caughtUp() {
    if (!this.#caughtUp) {
      this.#caughtUp = true;
      const last = this.#log.lastElementChild;
      if (last && this.#following) {
        this.#reveal(last);
      }
    }
    this.#log.ariaBusy = "false";
    this.#look();
  }

  #add(line, content, follow) {
    const message = this.#make(line, content);
    const day = calendar.format(new Date(line.at));
    if (day !== this.#lastDay) {
      this.#log.append(separator(day));
      this.#lastDay = day;
    }
    this.#append(message, follow);
    this.#outdate(message);
  }

  #make(line, content) {
    const message = this.#template.content.cloneNode(true).firstElementChild;
    message.classList.toggle("mine", line.mine);
    message.querySelector(line.mine ? "[data-reply]" : "[data-mine]").remove();
    this.#fill(message, line, content);
    this.#shown.set(line.id, message);
    return message;
  }

  /** Puts what was said earlier above all that is there; who reads stays at what they read. */
  async #lookBack() {
    const lines = latestOf(await this.#history.before(), (id) => this.#shown.has(id) || this.#gone.has(id));
    const older = document.createDocumentFragment();
    let day = "";
    for (const line of lines) {
      const its = calendar.format(new Date(line.at));
      if (its !== day) {
        older.append(separator(its));
        day = its;
      }
      older.append(this.#make(line, line.mine ? render(line.html) : this.#render(line)));
    }
    const first = this.#log.querySelector(".day");
    this.#log.ariaBusy = "true";
    // browsers that keep the place by themselves would do it twice
    this.#log.style.overflowAnchor = "none";
    const { scrollHeight, scrollTop } = this.#log;
    if (first?.textContent === day) {
      first.remove();
    }
    this.#log.prepend(older);
    this.#log.scrollTop = scrollTop + this.#log.scrollHeight - scrollHeight;
    requestAnimationFrame(() => {
      this.#log.style.overflowAnchor = "";
      this.#log.ariaBusy = "false";
    });
  }

  #render(line) {
    return render(line.html, this.#commands);
  }

  #fill(message, line, content) {
    const at = new Date(line.at);
    message.querySelector(".bubble").replaceChildren(content, ...enclosed(line.file, this.#log.dataset.gone));
    message.querySelector(".buttons").replaceChildren(...this.#wanted(line.wanted),
      ...line.buttons.map((row) => this.#row(row, line.id)));
    const time = message.querySelector("time");
    time.dateTime = line.at;
    time.textContent = clock.format(at);
  }

  /** What is asked for that cannot be typed: a button for it. */
  #wanted(kind) {
    if (!kind) {
      return [];
    }
    const row = document.createElement("div");
    row.className = "row wanted";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.#log.dataset[kind.toLowerCase()];
    button.addEventListener("click", () => this.#bring(kind, button));
    row.append(button);
    const why = this.#log.dataset[`${kind.toLowerCase()}Why`];
    if (why) {
      const note = document.createElement("p");
      note.className = "why";
      note.textContent = why;
      row.append(note);
    }
    return [row];
  }

  #row(buttons, message) {
    const row = document.createElement("div");
    row.className = "row";
    row.append(...buttons.map(({ label, action, address, detail }) => {
      if (address) {
        return linkTo(address, label);
      }
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      if (action.startsWith("flow:")) {
        button.dataset.form = "";
      }
      if (detail) {
        button.className = "card";
        button.ariaLabel = label;
        button.ariaDescription = detail.replaceAll("\n", " · ");
        const more = document.createElement("span");
        more.textContent = detail;
        button.append(more);
      }
      button.addEventListener("click", () => this.#press(action, message, button));
      return button;
    }));
    return row;
  }

  #append(element, follow) {
    this.#log.append(element);
    if (follow) {
      this.#reveal(element);
      // a picture makes it higher once it is there
      element.querySelector("img")?.addEventListener("load", () => this.#following && this.#reveal(element));
    } else {
      this.#newest.hidden = false;
    }
  }

  /** All of it, or where it begins. */
  #reveal(element) {
    if (element.offsetHeight > this.#log.clientHeight) {
      // not scrollIntoView, which moves the whole page, too, and the header out of sight
      this.#log.scrollTop += element.getBoundingClientRect().top - this.#log.getBoundingClientRect().top;
    } else {
      this.#scrollToEnd();
    }
  }

  #scrollToEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#look();
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    // while the page is filled, a long message in between does not stop it
    this.#following = !this.#caughtUp || scrollHeight - scrollTop - clientHeight < NEAR;
    this.#newest.hidden ||= this.#following;
    if (this.#caughtUp && scrollTop < clientHeight && this.#history.mayHaveMore) {
      this.#lookBack().catch(() => {});
    }
  }
}

function separator(day) {
  const element = document.createElement("p");
  element.className = "day";
  element.textContent = day;
  return element;
}

/** What opens a page rather than coming back to us. */
function linkTo(address, label) {
  const link = document.createElement("a");
  link.href = /^https?:/.test(address) ? address : "#";
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = label;
  return link;
}

function buttonsOf(message) {
  return [...message.querySelectorAll("button")];
}
