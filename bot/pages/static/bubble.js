// One message as it is seen: whose it is, what it says, its buttons, and when it was said.

import { habits, say } from "./words.js";

const clock = new Intl.DateTimeFormat(habits, { hour: "2-digit", minute: "2-digit" });
const exact = new Intl.DateTimeFormat(habits, { dateStyle: "full", timeStyle: "short" });
const day = new Intl.DateTimeFormat(habits, { dateStyle: "full" });

export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A message, from a frame of the transcript or (pending) as it was just written. */
export function bubble(frame, press) {
  const message = element("div", `message is-${frame.author}`);
  const who = { bot: "page-bot", staff: "page-staff" }[frame.author] ?? "page-you";
  const shown = frame.author === "staff" ? "who" : "who aside";
  message.append(element("p", shown, say(who)), said(frame));
  message.append(element("p", "meta"));
  if (frame.buttons?.length) message.append(chips(frame.buttons, press));
  if (frame.at) stamp(message, new Date(frame.at));
  if (frame.position) message.dataset.position = frame.position;
  return message;
}

/** A message reads otherwise now: whoever wrote it has put it right. */
export function putRight(message, frame) {
  message.querySelector(".bubble").replaceWith(said(frame));
  message.querySelector(".edited")?.remove();
  message.querySelector(".meta").append(element("span", "edited", say("page-edited")));
}

/** A message that was waiting is stored: it now reads as it is kept (a code is kept as dots). */
export function settle(message, frame) {
  message.querySelector(".bubble").replaceWith(said(frame));
  message.dataset.position = frame.position;
  stamp(message, new Date(frame.at));
}

function stamp(message, at) {
  const time = element("time", "", clock.format(at));
  time.dateTime = at.toISOString();
  time.title = exact.format(at);
  message.classList.remove("is-pending", "is-failed");
  message.querySelector(".meta").replaceChildren(time);
}

/** Say what keeps a message, with something to press where the reader can do something. */
export function note(message, text, actions = []) {
  const meta = message.querySelector(".meta");
  meta.replaceChildren(element("span", "", text));
  for (const [words, act] of actions) {
    const button = element("button", "", words);
    button.type = "button";
    button.addEventListener("click", act);
    meta.append(button);
  }
}

/** A line between two days. */
export function separator(at) {
  const line = element("p", "day");
  const time = element("time", "", nameOf(at));
  time.dateTime = at.toISOString().slice(0, 10);
  line.append(time);
  return line;
}

function nameOf(at) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (at.toDateString() === today.toDateString()) return say("page-today");
  if (at.toDateString() === yesterday.toDateString()) return say("page-yesterday");
  return day.format(at);
}

function said(frame) {
  const body = element("div", "bubble");
  body.dir = "auto"; // names and words of others may run the other way
  if (frame.file === undefined) {
    body.textContent = frame.words;
    return body;
  }
  const line = element("span", "file-line");
  line.append(element("span", "", frame.words || say("page-file")));
  if (frame.file) line.append(element("span", "file-size", frame.file));
  body.append(line);
  return body;
}

function chips(buttons, press) {
  const list = element("ul", "chips");
  for (const button of buttons) {
    const item = element("li");
    item.append(button.url ? opening(button) : pressing(button, press));
    list.append(item);
  }
  return list;
}

function pressing(button, press) {
  const chip = element("button", "chip", button.words);
  chip.type = "button";
  if (button.action.startsWith("language:")) chip.lang = button.action.slice("language:".length);
  chip.addEventListener("click", () => press(button.action, button.words));
  return chip;
}

function opening(button) {
  const chip = element("a", "chip", button.words);
  chip.href = button.url;
  chip.target = "_blank";
  chip.rel = "noopener noreferrer";
  chip.append(element("span", "aside", ` (${say("page-new-tab")})`));
  return chip;
}
