// The chat page: what comes over the line is shown, what is said goes into the outbox and out.

import { Composer } from "./composer.js";
import { Files } from "./files.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import { newKey, Outbox, tab } from "./outbox.js";
import { fitToScreen, tellParent } from "./screen.js";
import { locale, say } from "./words.js";

const FIRST = "00000000-0000-0000-0000-000000000000"; // a greeting is asked for once in a chat
// Where there is a keyboard anyway; on a phone, focus would bring one up over the conversation.
const FINE = matchMedia("(pointer: fine)").matches;
const STATES = {
  connecting: "page-connecting",
  connected: "page-connected",
  offline: "page-offline",
  "no-cookie": "page-problem-cookie",
  "too-many": "page-problem-windows",
};

const { lender, limit } = document.body.dataset;
const state = document.getElementById("state");
const writing = document.getElementById("writing");
const outbox = new Outbox(lender);
const log = new Log(press);
const files = new Files(lender, Number(limit));
const composer = new Composer((text) => put({ type: "text", key: newKey(), text }, text));
const line = new Line(address, hear, connection);
let end = 0;
let answered = false;

function address() {
  const query = new URLSearchParams({ after: log.position, lender, locale });
  return `${location.origin.replace(/^http/, "ws")}/chat/socket?${query}`;
}

function press(action, label) {
  put({ type: "press", key: newKey(), action, label }, label);
}

/** Keep it, show it, send it; it is kept until the other end has stored it. */
function put(frame, words) {
  outbox.add({ ...frame, words });
  if (words) log.expect(frame.key, words);
  deliver({ ...frame, words });
}

function deliver({ words: _, ...frame }) {
  log.waiting(frame.key, line.open);
  line.send(frame);
}

function hear(frame) {
  switch (frame.type) {
    case "hello":
      return greeted(frame);
    case "message":
      return show(frame);
    case "writing":
      return (writing.textContent = frame.on ? say("page-writing") : "");
    case "taken":
      outbox.remove(frame.key);
      return log.taken(frame.key);
    case "problem":
      return refused(frame);
  }
}

function greeted(hello) {
  if (hello.locale !== locale && !files.busy && changeLanguage(hello.locale)) return;
  if (hello.position < log.position) log.clear();
  end = hello.position;
  if (log.position >= end) log.live();
  start(hello.position === 0);
  outbox.frames.forEach(deliver);
  files.resume();
  files.offer();
}

/** All of the page changes with the language: it is made anew, and the draft and outbox stay. */
function changeLanguage(wanted) {
  if (tab.read("loanline-language") === wanted) return false; // once is enough
  tab.write("loanline-language", wanted);
  const here = new URL(location.href);
  here.searchParams.delete("locale");
  location.replace(here);
  return true;
}

/** Say hello for a new chat, and hand over an invitation, whose one-time token leaves the address. */
function start(isNew) {
  const here = new URL(location.href);
  const invite = here.searchParams.get("invite");
  if (invite) {
    here.searchParams.delete("invite");
    history.replaceState(null, "", here);
    outbox.add({ type: "start", key: newKey(), invite });
  } else if (isNew && !outbox.frames.some((frame) => frame.type === "start")) {
    outbox.add({ type: "start", key: FIRST });
  }
}

/** Hand a lender's signed token over, which leaves the address at once; it opens this chat. */
async function handOver() {
  const token = new URLSearchParams(location.hash.slice(1)).get("hand-over");
  if (!token) return;
  history.replaceState(null, "", location.pathname + location.search);
  const answer = await fetch(`/chat/hand-over?${new URLSearchParams({ lender })}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const { invite } = answer.ok ? await answer.json() : {};
  put({ type: "start", key: newKey(), invite: invite || "ended" });
}

function show(frame) {
  if (!log.show(frame)) return;
  if (frame.author === "borrower") answered = true;
  else if (frame.ask || answered) {
    // A notice that comes in between does not take the question back.
    composer.ask(frame.ask);
    if (FINE && log.isLive && (frame.ask === "phone" || frame.ask === "code")) composer.focus();
    answered = false;
  }
  if (frame.author !== "borrower" && log.isLive) tellParent("message");
  if (frame.position >= end) log.live();
}

function refused({ key, words, incident }) {
  const frame = outbox.frames.find((kept) => kept.key === key);
  outbox.remove(key);
  log.failed(key, words, incident, incident && frame && (() => put(frame, frame.words)));
}

function connection(name) {
  state.textContent = say(STATES[name]);
  state.dataset.state = name in { "no-cookie": 1, "too-many": 1 } ? "stopped" : name;
  for (const frame of outbox.frames) log.waiting(frame.key, name === "connected");
}

for (const button of document.querySelectorAll("[data-command]")) {
  button.addEventListener("click", () => {
    document.getElementById("menu").open = false;
    put({ type: "command", key: newKey(), name: button.dataset.command }, button.innerText.trim());
  });
}
for (const button of document.querySelectorAll("[data-action]")) {
  button.addEventListener("click", () => press(button.dataset.action, button.innerText.trim()));
}
if (tab.read("loanline-language") === locale) tab.write("loanline-language", "");
for (const frame of outbox.frames) if (frame.words) log.expect(frame.key, frame.words);
fitToScreen();
handOver().catch(() => put({ type: "start", key: newKey(), invite: "ended" }));
line.connect();
if (FINE) composer.focus();
