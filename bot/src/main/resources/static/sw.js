/** Keeps what is shown without a network, and shows news while the page is closed. Nothing that was said is kept here. */
const SHELL = "shell-1";
const OFFLINE = "/chat/offline.html";
const KEPT = [OFFLINE, "/chat/error.css", "/chat/icon.svg"];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(KEPT)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
    .then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === "navigate" && pathname === "/") {
    event.respondWith(fetch(event.request).catch(() => caches.match(OFFLINE)));
  } else if (event.request.method === "GET" && KEPT.includes(pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});

addEventListener("push", (event) => event.waitUntil(show(event.data.json())));

/** Not where somebody is looking at the page, which shows it anyway. */
async function show({ id, text }) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some((page) => page.visibilityState === "visible")) {
    return;
  }
  await registration.showNotification("先锋", { body: text, tag: id, icon: "/chat/icon-192.png", badge: "/chat/icon-192.png" });
  const unread = (await registration.getNotifications()).length;
  await navigator.setAppBadge?.(unread).catch(() => {});
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(clients.matchAll({ type: "window", includeUncontrolled: true })
    .then(([page]) => (page ? page.focus() : clients.openWindow("/"))));
});
