/** News while the page is closed: what its owner has agreed to, browser by browser. */

/** The button that turns it on and off; `tell(why)` says what is in the way. Not there where the browser has no such thing. */
export async function offerPush(tell) {
  const button = document.getElementById("push");
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const registration = await navigator.serviceWorker.register("/sw.js");
  if (!("PushManager" in window) || !("Notification" in window)) {
    return;
  }
  const show = (subscribed) => {
    button.ariaPressed = String(subscribed);
    button.textContent = subscribed ? button.dataset.on : button.dataset.off;
    button.hidden = false;
  };
  const subscription = await registration.pushManager.getSubscription();
  if (subscription) {
    // said again at each visit, since the server forgets whom it has not seen for long
    await say("POST", subscription).catch(() => {});
  }
  show(Boolean(subscription));
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      show(button.ariaPressed === "true" ? await turnOff(registration) : await turnOn(registration));
    } catch {
      tell(Notification.permission === "denied" ? button.dataset.denied : button.dataset.failed);
    } finally {
      button.disabled = false;
    }
  });
}

async function turnOn(registration) {
  if ((await Notification.requestPermission()) !== "granted") {
    throw new Error("denied");
  }
  const { key } = await (await fetch("/chat/push/key")).json();
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  await say("POST", subscription);
  return true;
}

async function turnOff(registration) {
  const subscription = await registration.pushManager.getSubscription();
  if (subscription) {
    await say("DELETE", subscription);
    await subscription.unsubscribe();
  }
  return false;
}

async function say(method, subscription) {
  const { endpoint, keys } = subscription.toJSON();
  const response = await fetch("/chat/push", {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ endpoint, keys }),
  });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
}
