// The conversation: what is stored, in its order, and after it what is still on its way.

import { bubble, note, putRight, separator, settle } from "./bubble.js";
import { say } from "./words.js";

const NEAR = 90;

export class Log {
  #log = document.getElementById("log");
  #newest = document.getElementById("newest");
  #pending = new Map();
  #press;
  #lastDay = "";
  position = 0;

  constructor(press) {
    this.#press = press;
    this.#newest.addEventListener("click", () => this.#toEnd());
    this.#log.addEventListener("scroll", () => {
      if (this.#atEnd) this.#newest.hidden = true;
    });
    // A keyboard that opens or a file that is added takes room: the end stays in sight.
    let stuck = true;
    this.#log.addEventListener("scroll", () => (stuck = this.#atEnd));
    new ResizeObserver(() => stuck && this.#toEnd()).observe(this.#log);
  }

  /** Start over: the conversation has been erased at the other end. */
  clear() {
    for (const child of [...this.#log.children]) child.remove();
    this.#pending.clear();
    this.position = 0;
    this.#lastDay = "";
  }

  /** From now on what comes is news, and read aloud. */
  live() {
    if (this.#log.ariaBusy === "false") return;
    this.#log.setAttribute("aria-busy", "false");
    this.#log.setAttribute("aria-live", "polite");
  }

  get isLive() {
    return this.#log.getAttribute("aria-busy") === "false";
  }

  /** Show a stored message; one that is there already changes nothing. */
  show(frame) {
    if (frame.position <= this.position) return false;
    this.position = frame.position;
    const wrong = frame.replaces && this.#log.querySelector(`[data-position="${frame.replaces}"]`);
    if (wrong) {
      putRight(wrong, frame);
      return true;
    }
    const follows = this.#atEnd || frame.author === "borrower";
    const at = new Date(frame.at);
    this.#day(at);
    if (frame.author === "borrower" || frame.buttons?.length) this.#past();
    const waiting = this.#pending.get(frame.key);
    if (waiting) {
      this.#pending.delete(frame.key);
      settle(waiting, frame);
      this.#place(waiting);
    } else {
      this.#place(bubble(frame, this.#press));
    }
    if (follows) this.#toEnd();
    else this.#newest.hidden = false;
    return true;
  }

  /** Show what was just written and is not stored yet. */
  expect(key, words) {
    const message = bubble({ author: "borrower", words }, this.#press);
    message.classList.add("is-pending");
    this.#pending.set(key, message);
    this.#log.append(message);
    this.waiting(key, false);
    this.#toEnd();
  }

  waiting(key, connected) {
    const message = this.#pending.get(key);
    if (message && !message.classList.contains("is-failed")) {
      note(message, say(connected ? "page-sending" : "page-waiting"));
    }
  }

  taken(key) {
    const message = this.#pending.get(key);
    if (!message) return;
    message.classList.remove("is-pending");
    note(message, say("page-sent"));
  }

  /** Say why a message was not taken, with the ways out of it. */
  failed(key, words, incident, again) {
    const message = this.#pending.get(key);
    if (!message) return;
    message.classList.add("is-failed");
    const why = incident ? `${words} ${say("page-incident")} ${incident}` : words;
    const remove = () => {
      this.#pending.delete(key);
      message.remove();
    };
    note(message, why, [
      ...(again ? [[say("page-retry"), () => (remove(), again())]] : []),
      [say("page-remove"), remove],
    ]);
    this.#toEnd();
  }

  get #atEnd() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < NEAR;
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#newest.hidden = true;
  }

  #day(at) {
    const today = at.toDateString();
    if (today === this.#lastDay) return;
    this.#lastDay = today;
    this.#place(separator(at));
  }

  #past() {
    for (const message of this.#log.querySelectorAll(".message:has(.chips):not(.is-past)")) {
      message.classList.add("is-past");
      message.querySelector(".chips").setAttribute("aria-label", say("page-old-buttons"));
    }
  }

  #place(message) {
    const [first] = this.#pending.values();
    if (message.nextSibling !== (first ?? null) || !message.isConnected) {
      this.#log.insertBefore(message, first ?? null);
    }
  }
}
