import { compose } from "./composer.js";
import { attach, upload } from "./files.js";
import { earlier, follow } from "./feed.js";
import { Messages } from "./messages.js";
import { newId, Outbox } from "./outbox.js";
import { offerPush } from "./push.js";
import { Unread } from "./unread.js";
import { Waiting } from "./waiting.js";

const connection = document.getElementById("connection");
const typing = document.getElementById("typing");

const waiting = new Waiting();
const messages = new Messages({ press, call: write, bring: offer, earlier });
const outbox = new Outbox({ sent, retrying, refused });
const unread = new Unread();
const asked = new Set();
let begun = false;
let stuck = false;

compose(write);
const choose = attach(bring, (why) => messages.notice(why));
follow({
  message(line, position) {
    messages.show(line, position);
    if (!line.mine) {
      if (begun) {
        unread.came();
      }
      waiting.answered();
    }
  },
  edit(line, position) {
    messages.edit(line, position);
    waiting.answered();
  },
  deletion(line, position) {
    messages.remove(line, position);
  },
  renewal({ at }) {
    if (new Date(at) > new Date(document.body.dataset.rendered)) {
      location.reload();
    }
  },
  caughtUp() {
    messages.caughtUp();
    if (!begun) {
      begun = true;
      begin();
    }
  },
  state(state) {
    // what stays as it is must not be read out again
    if (connection.dataset.state !== state) {
      connection.dataset.state = state;
      connection.textContent = connection.dataset[state];
    }
  },
});
keepAboveKeyboard();
offerPush((why) => messages.notice(why)).catch(() => {});

/** Goes on with what was left unsent; greets who is new; opens what a shared link is about. */
function begin() {
  outbox.unsent.filter(({ path }) => path === "messages").forEach(({ body }) => messages.draft(body.id, body.text));
  outbox.work();
  const link = new URLSearchParams(location.search).get("start");
  if (link !== null) {
    history.replaceState(null, "", location.pathname);
    start({ link });
  } else if (messages.empty) {
    // always the same id, so that two pages opened at once greet once
    start({ link: "", id: "00000000-0000-4000-8000-000000000000" });
  }
}

function start(body) {
  expectAnswer(outbox.put("starts", body));
}

function write(text) {
  const id = outbox.put("messages", { text });
  messages.draft(id, text);
  expectAnswer(id);
}

/** A file is not kept over a reload: the browser would not let us. */
async function bring(file) {
  const id = newId();
  messages.draft(id, `📎 ${file.name}`);
  expectAnswer(id);
  const refusal = await upload(id, file);
  if (refusal) {
    waiting.end(id);
    messages.mark(id, "refused", refusal.why);
  } else {
    messages.mark(id, "delivered");
  }
}

/** A location, a photo or a file was asked for. */
function offer(kind, button) {
  if (kind === "LOCATION") {
    locate(button);
  } else {
    choose[kind.toLowerCase()]();
  }
}

/** The browser asks for leave, and tells where it is; nothing is sent without that. */
function locate(button) {
  const { locationSent, locationDenied } = document.getElementById("log").dataset;
  const deny = () => {
    button.ariaDisabled = null;
    messages.notice(locationDenied);
  };
  if (button.ariaDisabled === "true") {
    return;
  }
  if (!navigator.geolocation) {
    deny();
    return;
  }
  button.ariaDisabled = "true";
  navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => {
    button.ariaDisabled = null;
    const id = outbox.put("locations", { latitude, longitude });
    messages.draft(id, locationSent);
    expectAnswer(id);
  }, deny, { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 });
}

function press(action, message, button) {
  if (button.ariaDisabled === "true") {
    return;
  }
  button.ariaDisabled = "true";
  waiting.add(outbox.put("presses", { action, message }), () => (button.ariaDisabled = null));
}

function expectAnswer(id) {
  asked.add(id);
  showTyping();
  waiting.add(id, () => {
    asked.delete(id);
    showTyping();
  });
}

function showTyping() {
  typing.hidden = stuck || asked.size === 0;
}

function sent({ body }) {
  stuck = false;
  showTyping();
  messages.mark(body.id, "delivered");
}

function retrying({ body }) {
  stuck = true;
  showTyping();
  messages.mark(body.id, "retrying");
}

function refused({ path, body }, why) {
  stuck = false;
  waiting.end(body.id);
  if (path === "messages" || path === "locations") {
    messages.mark(body.id, "refused", why);
  } else {
    messages.notice(why);
  }
}

/** On an iPhone the keyboard covers the page; then the page becomes as high as what is visible of it. */
function keepAboveKeyboard() {
  const viewport = window.visualViewport;
  viewport?.addEventListener("resize", () => {
    const covered = viewport.scale === 1 && viewport.height < window.innerHeight;
    document.documentElement.style.setProperty("--visible", covered ? `${viewport.height}px` : "100dvh");
    window.scrollTo(0, 0);
  });
}
