// Where a borrower writes: many lines, or a field of the kind that was asked for.

import { tab } from "./outbox.js";
import { say } from "./words.js";

const DRAFT = "loanline-draft";
const FIELDS = {
  phone: { type: "tel", autocomplete: "tel", inputmode: "tel", maxlength: "24" },
  code: { type: "text", autocomplete: "one-time-code", inputmode: "numeric", maxlength: "6" },
};

export class Composer {
  #form = document.getElementById("composer");
  #line = document.getElementById("line");
  #field = document.getElementById("field");

  constructor(send) {
    this.#line.value = tab.read(DRAFT) ?? "";
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#current.value.trim();
      if (!text) return this.#current.focus();
      this.#current.value = "";
      this.#grow();
      send(text);
    });
    this.#line.addEventListener("keydown", (event) => {
      // While an input method is open, Enter chooses characters.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      if (event.keyCode === 229) return;
      event.preventDefault();
      this.#form.requestSubmit();
    });
    this.#line.addEventListener("input", () => this.#grow());
    this.#field.addEventListener("paste", (event) => this.#pasteCode(event));
    this.#grow();
  }

  /** Offer what fits the answer that is hoped for. */
  ask(kind) {
    const wanted = kind ?? "text";
    if (this.#form.dataset.ask === wanted) return;
    const focused = document.activeElement === this.#current;
    this.#form.dataset.ask = wanted;
    const attributes = FIELDS[wanted];
    this.#field.hidden = !attributes;
    this.#line.hidden = Boolean(attributes);
    if (attributes) {
      for (const [name, value] of Object.entries(attributes)) this.#field.setAttribute(name, value);
      this.#field.placeholder = say(`page-placeholder-${wanted}`);
      this.#field.value = "";
    }
    if (focused) this.#current.focus();
  }

  focus() {
    this.#current.focus();
  }

  get #current() {
    return this.#line.hidden ? this.#field : this.#line;
  }

  #grow() {
    tab.write(DRAFT, this.#line.value);
    this.#line.style.height = "auto";
    this.#line.style.height = `${this.#line.scrollHeight + 2}px`;
  }

  /** A code is often copied with spaces, which its six places would cut off. */
  #pasteCode(event) {
    if (this.#form.dataset.ask !== "code") return;
    event.preventDefault();
    const digits = event.clipboardData.getData("text").normalize("NFKC").replace(/\D/g, "");
    this.#field.value = digits.slice(0, 6);
  }
}
