// Sends one message to many chats with grammY, its throttler and its auto-retry, each as its documentation sets it up.
// Who has it is noted in a file after each send, which is what users of it do to go on after a crash.
// Environment: TOKEN, API, FIRST and COUNT of the chats, TEXT, NOTED.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { autoRetry } from "@grammyjs/auto-retry";
import { apiThrottler } from "@grammyjs/transformer-throttler";
import { Api, GrammyError } from "grammy";

const { TOKEN, API, TEXT, NOTED } = process.env;
const first = Number(process.env.FIRST);
const count = Number(process.env.COUNT);
const AT_ONCE = 64;

const api = new Api(TOKEN, { apiRoot: API });
api.config.use(apiThrottler());
api.config.use(autoRetry());

const noted = new Set(existsSync(NOTED) ? readFileSync(NOTED, "utf8").split("\n") : []);
const chats = Array.from({ length: count }, (_, i) => first + i).filter((chat) => !noted.has(String(chat)));

async function send(chat) {
  try {
    await api.sendMessage(chat, TEXT);
  } catch (problem) {
    if (!(problem instanceof GrammyError)) {
      throw problem;
    }
    // 403: it is not to be tried again
  }
  appendFileSync(NOTED, `${chat}\n`);
}

let next = 0;
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (next < chats.length) {
    await send(chats[next++]);
  }
}));
