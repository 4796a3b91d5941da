const TOKEN = /<(\/?)([bia])(?: href="([^"]*)")?>|[^<]+|</g;
const ENTITY = /&(amp|lt|gt|quot);/g;
/** What can be sent as it stands: a command alone, or a start with what a shared link bears. */
const COMMAND = /(?<![\w/])\/(start [\w-]+|[a-z0-9_]+)(?![\w/])/g;
/** Keeps the full stop after a button on its line. */
const WORD_JOINER = "\u2060";
const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"' };
const SCHEMES = ["http:", "https:", "tel:", "mailto:", "webcal:"];

/**
 * What a message says: text, and the few tags that messages may have. Anything else is text too. A command in it whose
 * name is among `commands` is a button.
 */
export function render(html, commands = new Set()) {
  const fragment = document.createDocumentFragment();
  let place = fragment;
  for (const [token, closing, tag, href] of html.matchAll(TOKEN)) {
    if (!tag) {
      place.append(...withButtons(unescape(token), commands));
    } else if (!closing) {
      const element = document.createElement(tag);
      link(element, unescape(href ?? ""));
      place.append(element);
      place = element;
    } else if (place.localName === tag) {
      place = place.parentNode;
    }
  }
  return fragment;
}

function withButtons(text, commands) {
  const parts = [];
  let end = 0;
  for (const { 0: call, 1: command, index } of text.matchAll(COMMAND)) {
    if (commands.has(command.split(" ", 1)[0])) {
      parts.push(text.slice(end, index), button(call), WORD_JOINER);
      end = index + call.length;
    }
  }
  return [...parts, text.slice(end)];
}

function button(call) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "command";
  element.textContent = call;
  return element;
}

function unescape(text) {
  return text.replace(ENTITY, (_, name) => CHARACTERS[name]);
}

function link(element, href) {
  if (element.localName !== "a" || !URL.canParse(href, location.href)) {
    return;
  }
  const url = new URL(href, location.href);
  if (!SCHEMES.includes(url.protocol)) {
    return;
  }
  element.href = url.href;
  if (url.origin !== location.origin) {
    element.target = "_blank";
    element.rel = "noopener noreferrer";
  }
}
