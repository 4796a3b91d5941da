const TAGS = ["B", "I", "A"];
const SCHEMES = ["http:", "https:", "tel:", "mailto:"];

/** What a message says: text with the few tags that messages may have. Of any other tag only its text is left. */
export function render(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment);
  return fragment;
}

function copyChildren(from, to) {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      to.append(child.data);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      copyElement(child, to);
    }
  }
}

function copyElement(from, to) {
  if (!TAGS.includes(from.tagName)) {
    copyChildren(from, to);
    return;
  }
  const element = document.createElement(from.tagName);
  if (from.tagName === "A") {
    link(element, from.getAttribute("href") ?? "");
  }
  copyChildren(from, element);
  to.append(element);
}

function link(element, href) {
  if (!URL.canParse(href, location.href)) {
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
