// What was said but is not yet stored at the other end; it outlives a reload of the page.

/** A key that no other message of this browser has; works without https, unlike randomUUID. */
export function newKey() {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The tab's storage, or nothing where a browser forbids it (a frame in some privacy modes). */
export const tab = {
  read(name) {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      if (value) sessionStorage.setItem(name, value);
      else sessionStorage.removeItem(name);
    } catch {
      // Then it lasts as long as the page.
    }
  },
};

export class Outbox {
  #name;
  #frames;

  constructor(lender) {
    this.#name = `loanline-outbox-${lender}`;
    this.#frames = JSON.parse(tab.read(this.#name) ?? "[]");
  }

  get frames() {
    return [...this.#frames];
  }

  add(frame) {
    if (this.#frames.some((waiting) => waiting.key === frame.key)) return;
    this.#frames.push(frame);
    this.#keep();
  }

  /** Take out what has been stored, or refused, at the other end. */
  remove(key) {
    this.#frames = this.#frames.filter((frame) => frame.key !== key);
    this.#keep();
  }

  #keep() {
    tab.write(this.#name, this.#frames.length ? JSON.stringify(this.#frames) : "");
  }
}
