// The files of one document before and while they are sent: in order, upright, one after another.

import { Row } from "./sending_row.js";
import { transfer } from "./sending_transfer.js";
import { announce, say } from "./words.js";

const LIMIT = Number(document.body.dataset.limit);

export class Queue {
  #section;
  #list;
  #send;
  #rows = [];
  #sending = false;
  #page;

  constructor(section, page) {
    this.#section = section;
    this.#page = page;
    this.#list = section.querySelector(".queue");
    this.#send = section.querySelector("[data-send]");
    this.#send.addEventListener("click", () => this.send());
    this.#dragging();
  }

  get busy() {
    return this.#rows.length > 0;
  }

  add(files) {
    for (const file of files) {
      const row = new Row(file, {
        earlier: (it) => this.#move(it, -1),
        later: (it) => this.#move(it, 1),
        remove: (it) => this.#remove(it),
        again: () => this.send(),
      });
      this.#rows.push(row);
      this.#list.append(row.item);
      if (file.size > LIMIT) row.fail(say("sending-too-large"), false);
    }
    this.#section.querySelector("details.why")?.removeAttribute("open");
    this.#show();
  }

  /** The network is back. */
  resume() {
    if (this.#rows.some((row) => row.held)) this.send();
  }

  async send() {
    if (this.#sending) return;
    this.#sending = true;
    this.#show();
    const going = this.#rows.filter((row) => row.sendable);
    const album = going.length > 1 ? newName() : "";
    for (const [index, row] of going.entries()) {
      if (!this.#rows.includes(row)) continue;
      const left = album ? going.length - index - 1 : 0;
      await this.#one(row, album, left);
    }
    this.#sending = false;
    this.#show();
    await this.#page.refresh();
    if (!this.#rows.length) announce(say("sending-done-all"));
  }

  async #one(row, album, left) {
    row.begin();
    const told = { need: this.#section.dataset.need, album, left: String(left) };
    const how = await transfer(row, told);
    if (how.stored) {
      this.#remove(row, false);
      announce(`${row.name}: ${say("sending-stored")}`);
      await this.#page.refresh();
    } else if (!how.stopped) {
      row.fail(how.words, how.again, how.held);
      announce(`${row.name}: ${how.words}`);
      if (how.closed) this.#page.closed();
    }
  }

  #remove(row, given = true) {
    if (given) row.stop();
    this.#rows = this.#rows.filter((other) => other !== row);
    row.item.remove();
    row.forget();
    this.#show();
  }

  #move(row, by) {
    const from = this.#rows.indexOf(row);
    this.#put(row, from + by);
    row.focus(by < 0 ? "earlier" : "later");
  }

  #put(row, to) {
    if (this.#sending || to < 0 || to >= this.#rows.length) return;
    this.#rows = this.#rows.filter((other) => other !== row);
    this.#rows.splice(to, 0, row);
    this.#list.append(...this.#rows.map((each) => each.item));
    this.#show();
  }

  #dragging() {
    let held;
    this.#list.addEventListener("dragstart", (event) => {
      held = this.#rows.find((row) => row.item === event.target.closest(".row"));
      event.dataTransfer.effectAllowed = "move";
    });
    this.#list.addEventListener("dragover", (event) => {
      const over = event.target.closest(".row");
      if (!held || !over || over === held.item) return;
      event.preventDefault();
      this.#put(held, this.#rows.findIndex((row) => row.item === over));
    });
    this.#list.addEventListener("dragend", () => (held = undefined));
  }

  #show() {
    const ready = this.#rows.filter((row) => row.sendable).length;
    const one = say("sending-send-one");
    this.#send.hidden = ready === 0 || this.#sending;
    this.#send.textContent = ready > 1 ? say("sending-send-many").replace("{0}", ready) : one;
    for (const [index, row] of this.#rows.entries()) {
      row.place(index + 1, index === 0, index === this.#rows.length - 1);
    }
  }
}

function newName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (it) => it.toString(36)).join("");
}
