const TOKEN = /<(\/?)([bia])(?: href="([^"]*)")?>|[^<]+|</g;
const ENTITY = /&(amp|lt|gt|quot);/g;
const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"' };
const SCHEMES = ["http:", "https:", "tel:", "mailto:"];

/** What a message says: text, and the few tags that messages may have. Anything else is text too. */
export function render(html) {
  const fragment = document.createDocumentFragment();
  let place = fragment;
  for (const [token, closing, tag, href] of html.matchAll(TOKEN)) {
    if (!tag) {
      place.append(unescape(token));
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
