import { render } from "./markup.js";

const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const calendar = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", weekday: "long" });
/** Closer to the end than this many pixels, the reader follows along. */
const NEAR = 80;

/** The messages on the page. */
export class Messages {
  #log = document.getElementById("log");
  #newest = document.getElementById("newest");
  #template = document.getElementById("message");
  #shown = new Map();
  #following = true;
  #lastDay = "";
  #commands = new Set(this.#log.dataset.commands.split(" "));
  #press;

  /** `press(action, message, button)` is called when a button is pressed, `call(command)` for a command in a text. */
  constructor(press, call) {
    this.#press = press;
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
  show(line) {
    if (this.#shown.has(line.id)) {
      this.mark(line.id, "delivered");
    } else {
      this.#add(line, line.mine ? render(line.html) : this.#render(line), this.#following);
    }
  }

  /** Shows what a message says from now on; one that is too old to be on the page comes back. */
  edit(line) {
    const message = this.#shown.get(line.id);
    if (!message) {
      this.show({ ...line, mine: false });
      return;
    }
    const focused = buttonsOf(message).indexOf(document.activeElement);
    this.#fill(message, line, this.#render(line));
    if (focused >= 0) {
      (buttonsOf(message)[focused] ?? this.#log).focus({ preventScroll: true });
    }
    if (this.#following) {
      this.#scrollToEnd();
    }
  }

  /** Takes a message away, if it is on the page. */
  remove(line) {
    this.#shown.get(line.id)?.remove();
    this.#shown.delete(line.id);
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

  /** What was missed is shown; from now on new messages are read out. */
  caughtUp() {
    this.#log.ariaBusy = "false";
  }

  #add(line, content, follow) {
    const message = this.#template.content.cloneNode(true).firstElementChild;
    message.classList.toggle("mine", line.mine);
    message.querySelector(line.mine ? "[data-reply]" : "[data-mine]").remove();
    this.#fill(message, line, content);
    this.#shown.set(line.id, message);
    this.#separateDays(new Date(line.at));
    this.#append(message, follow);
  }

  #render(line) {
    return render(line.html, this.#commands);
  }

  #fill(message, line, content) {
    const at = new Date(line.at);
    message.querySelector(".bubble").replaceChildren(content, ...enclosed(line.file));
    message.querySelector(".buttons").replaceChildren(...line.buttons.map((row) => this.#row(row, line.id)));
    const time = message.querySelector("time");
    time.dateTime = line.at;
    time.textContent = clock.format(at);
  }

  #row(buttons, message) {
    const row = document.createElement("div");
    row.className = "row";
    row.append(...buttons.map(({ label, action, address }) => {
      if (address) {
        return linkTo(address, label);
      }
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => this.#press(action, message, button));
      return button;
    }));
    return row;
  }

  #separateDays(at) {
    const today = calendar.format(at);
    if (today !== this.#lastDay) {
      const separator = document.createElement("p");
      separator.className = "day";
      separator.textContent = today;
      this.#log.append(separator);
      this.#lastDay = today;
    }
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
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR;
    this.#newest.hidden ||= this.#following;
  }
}

/** A file that a message brings: a picture as it is, anything else as a link to save it. */
function enclosed(file) {
  if (!file) {
    return [];
  }
  const link = document.createElement("a");
  link.className = "file";
  link.href = file.address;
  if (file.shown) {
    const picture = document.createElement("img");
    picture.src = file.address;
    picture.alt = file.name;
    link.target = "_blank";
    link.append(picture);
  } else {
    link.download = file.name;
    link.textContent = `📄 ${file.name}`;
  }
  return [link];
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
