/** Two heartbeats of the server and some: after this much silence the line is dead, whatever the browser thinks. */
const SILENCE = 40_000;
/** A page that nobody looks at for this long gives its connection back. */
const OUT_OF_SIGHT = 60_000;
const LONGEST_PAUSE = 15_000;

/**
 * Follows the chat, over lost connections and sleep, without missing or repeating anything.
 *
 * `listener.message`, `listener.edit` and `listener.deletion` get what is said, `listener.renewal` when the page itself has
 * changed, `listener.caughtUp` is called when all that was missed is
 * shown, and `listener.state` gets "connected" or "lost". What is said comes with its position in the chat.
 */
export function follow(listener) {
  let source = null;
  let position = "";
  let failures = 0;
  let watchdog = 0;
  let retry = 0;

  function connect() {
    disconnect();
    source = new EventSource(position ? `/chat/events?after=${encodeURIComponent(position)}` : "/chat/events");
    source.addEventListener("message", (event) => take(event, listener.message));
    source.addEventListener("edit", (event) => take(event, listener.edit));
    source.addEventListener("deletion", (event) => take(event, listener.deletion));
    source.addEventListener("renewal", (event) => take(event, listener.renewal));
    source.addEventListener("beat", beat);
    source.addEventListener("error", lose);
    expectLife();
  }

  function disconnect() {
    source?.close();
    source = null;
    clearTimeout(watchdog);
    clearTimeout(retry);
  }

  function take(event, show) {
    position = event.lastEventId;
    expectLife();
    show(JSON.parse(event.data), position);
  }

  function beat() {
    failures = 0;
    expectLife();
    listener.state("connected");
    listener.caughtUp();
  }

  function expectLife() {
    clearTimeout(watchdog);
    watchdog = setTimeout(lose, SILENCE);
  }

  function lose() {
    disconnect();
    listener.state("lost");
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures++);
    // not all at once after a restart of the server
    retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
  }

  let hiding = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = setTimeout(disconnect, OUT_OF_SIGHT);
    } else if (source === null) {
      connect();
    }
  });
  addEventListener("offline", lose);
  addEventListener("online", connect);
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());

  connect();
}

/** What was said before this position, at most a page of it, in order; nothing if there is nothing more. */
export async function earlier(position) {
  const response = await fetch(`/chat/earlier?before=${encodeURIComponent(position)}`);
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.json();
}
