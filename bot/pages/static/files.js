// Files a borrower gives us: chosen, photographed, dropped or pasted; sent one after the other.

import { element } from "./bubble.js";
import { offering } from "./kinds.js";
import { newKey } from "./outbox.js";
import { Outcome, upload } from "./upload.js";
import { announce, habits, say } from "./words.js";

const AT_A_TIME = 1; // so that pages stay in the order in which they were given
const GONE = 3000;
const percent = new Intl.NumberFormat(habits, { style: "percent" });

export class Files {
  #list = document.getElementById("files");
  #lender;
  #limit;
  #waiting = [];
  #running = 0;
  #held = new Set();

  constructor(lender, limit) {
    this.#lender = lender;
    this.#limit = limit;
    this.offer = this.#offering();
    this.#picking("attach", "picked");
    this.#picking("camera", "shot");
    this.#dropping();
    addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length) event.preventDefault();
      this.add(files);
    });
    addEventListener("beforeunload", (event) => {
      if (this.#running || this.#waiting.length) event.preventDefault();
    });
  }

  get busy() {
    return this.#running + this.#waiting.length > 0;
  }

  add(files) {
    // What is given together is acknowledged together.
    const album = files.length > 1 ? newKey() : "";
    for (const file of files) this.#queue(new Row(this.#list, file, album));
  }

  /** The network is back: what was held up by it goes on. */
  resume() {
    const held = [...this.#held];
    this.#held.clear();
    for (const row of held) this.#queue(row);
  }

  #queue(row) {
    row.stop = () => {
      this.#waiting = this.#waiting.filter((other) => other !== row);
      this.#held.delete(row);
      row.remove();
    };
    if (row.file.size > this.#limit) return row.ended(say("page-upload-limit"));
    row.wait();
    this.#waiting.push(row);
    this.#next();
  }

  async #next() {
    if (this.#running >= AT_A_TIME || !this.#waiting.length) return;
    const row = this.#waiting.shift();
    this.#running += 1;
    const control = new AbortController();
    row.stop = () => control.abort();
    row.progress(0);
    try {
      await upload(row, this.#lender, (part) => row.progress(part), control.signal);
      row.done();
    } catch (outcome) {
      this.#ended(row, outcome, control.signal.aborted);
    } finally {
      this.#running -= 1;
      this.#next();
    }
  }

  #ended(row, outcome, cancelled) {
    if (!(outcome instanceof Outcome)) throw outcome;
    row.stop = () => (this.#held.delete(row), row.remove());
    const again = outcome.again && (() => (this.#held.delete(row), this.#queue(row)));
    const held = outcome.network && !cancelled;
    if (held) this.#held.add(row);
    row.ended(outcome.message, again, held);
  }

  /** What is asked for changes while we talk: whoever reaches for the button is offered what fits. */
  #offering() {
    const offer = offering(document.getElementById("picked"));
    const look = async () => {
      const query = new URLSearchParams({ lender: this.#lender });
      const answer = await fetch(`/chat/files?${query}`).catch(() => null);
      if (answer?.ok) offer((await answer.json()).office);
    };
    const button = document.getElementById("attach");
    for (const sign of ["pointerenter", "focus"]) button.addEventListener(sign, look);
    return look;
  }

  #picking(button, input) {
    const picker = document.getElementById(input);
    document.getElementById(button).addEventListener("click", () => picker.click());
    picker.addEventListener("change", () => {
      this.add([...picker.files]);
      picker.value = ""; // so that the same file can be chosen again
    });
  }

  #dropping() {
    const veil = document.getElementById("drop");
    let depth = 0;
    const brings = (event) => event.dataTransfer?.types.includes("Files");
    const over = (change) => (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + change);
      veil.hidden = depth === 0;
    };
    addEventListener("dragenter", over(1));
    addEventListener("dragleave", over(-1));
    addEventListener("dragover", over(0));
    addEventListener("drop", (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      depth = 0;
      veil.hidden = true;
      this.add([...event.dataTransfer.files]);
    });
  }
}

/** A file as it is seen while it is sent. */
class Row {
  #item = element("li", "file");
  #state = element("span", "file-state");
  #bar = element("progress");
  key = newKey();
  stop = () => {};

  constructor(list, file, album) {
    this.file = file;
    this.album = album;
    this.#bar.max = 100;
    this.#bar.setAttribute("aria-label", `${say("page-upload-progress")} ${file.name}`);
    this.#item.append(element("span", "file-name", file.name), this.#bar, this.#state);
    list.append(this.#item);
    list.scrollTop = list.scrollHeight;
  }

  wait() {
    this.#show("", say("page-upload-waiting"));
    this.#bar.value = 0;
    this.#button("stop", say("page-cancel"), () => this.stop());
  }

  progress(part) {
    this.#bar.value = part * 100;
    this.#state.textContent = percent.format(part);
  }

  done() {
    this.#show("is-done", say("page-upload-done"));
    this.#bar.hidden = true;
    announce(`${this.file.name}: ${say("page-upload-done")}`);
    setTimeout(() => this.remove(), GONE);
  }

  /** It is not stored: held up until the network is back, or failed. */
  ended(words, again, held) {
    this.#show(held ? "is-held" : "is-failed", words);
    this.#bar.hidden = true;
    announce(`${this.file.name}: ${words}`);
    if (again) this.#button("retry", say("page-retry"), again);
    this.#button("stop", say("page-remove"), () => this.stop());
  }

  remove() {
    this.#item.remove();
  }

  #show(className, words) {
    this.#item.className = `file ${className}`;
    this.#item.querySelectorAll("button").forEach((button) => button.remove());
    this.#bar.hidden = false;
    this.#state.textContent = words;
  }

  #button(className, words, act) {
    const button = element("button", className, words);
    button.type = "button";
    button.setAttribute("aria-label", `${words}: ${this.file.name}`);
    button.addEventListener("click", act);
    this.#item.append(button);
  }
}
