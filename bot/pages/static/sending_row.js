// One file as it is seen before and while it is sent; a picture can be turned, a PDF unlocked.

import { element } from "./bubble.js";
import { habits, say } from "./words.js";

const percent = new Intl.NumberFormat(habits, { style: "percent" });
const QUALITY = 0.92;

export class Row {
  item = element("li", "row");
  held = false;
  stop = () => {};
  #file;
  #acts;
  #state = "ready";
  #turns = 0;
  #turnable = false;
  #address = "";
  #picture = element("span", "thumb");
  #words = element("span", "row-state");
  #bar = element("progress");
  #password;

  constructor(file, acts) {
    this.#file = file;
    this.#acts = acts;
    this.item.draggable = true;
    this.#bar.max = 1;
    this.#bar.hidden = true;
    this.#bar.setAttribute("aria-label", `${say("sending-stop")} ${file.name}`);
    const what = element("span", "what");
    what.append(element("b", "", file.name), this.#words, this.#bar);
    this.item.append(this.#picture, what, this.#buttons());
    this.#look(what);
  }

  get name() {
    return this.#file.name;
  }

  get sendable() {
    return this.#state === "ready" || this.#state === "again";
  }

  get password() {
    return this.#password?.value ?? "";
  }

  /** Give the bytes as they are to be sent: as they are, unless the picture was turned. */
  async bytes() {
    if (!this.#turns) return this.#file;
    const blob = await turned(this.#file, this.#turns).catch(() => null);
    if (!blob) return this.#file;
    const name = this.#file.name.replace(/\.[^.]*$/, "") + ".jpg";
    return new File([blob], name, { type: "image/jpeg" });
  }

  begin() {
    this.#set("sending", "");
    this.#bar.hidden = false;
    this.progress(0);
  }

  progress(part) {
    this.#bar.value = part;
    this.#words.textContent = percent.format(part);
  }

  pause() {
    this.#words.textContent = say("sending-paused");
  }

  fail(words, again, held = false) {
    this.held = held;
    this.#set(again ? "again" : "failed", words);
    this.#bar.hidden = true;
  }

  place(number, first, last) {
    this.item.setAttribute("aria-label", say("sending-page-name").replace("{0}", number));
    this.#button("earlier").disabled = first;
    this.#button("later").disabled = last;
    const busy = this.#state === "sending";
    for (const act of ["earlier", "later"]) this.#button(act).hidden = busy;
    this.#button("rotate").hidden = busy || !this.#turnable;
  }

  focus(act) {
    const button = this.#button(act);
    (button.disabled ? this.#button(act === "later" ? "earlier" : "later") : button).focus();
  }

  forget() {
    if (this.#address) URL.revokeObjectURL(this.#address);
  }

  #set(state, words) {
    this.#state = state;
    this.item.className = `row is-${state}`;
    this.#words.textContent = words;
  }

  #buttons() {
    const acts = element("span", "acts");
    const all = {
      rotate: () => this.#rotate(),
      earlier: () => this.#acts.earlier(this),
      later: () => this.#acts.later(this),
      remove: () => this.#acts.remove(this),
    };
    for (const [act, does] of Object.entries(all)) {
      const button = element("button", `small is-${act}`, { rotate: "↻", earlier: "↑", later: "↓", remove: "✕" }[act]);
      button.type = "button";
      button.dataset.act = act;
      button.title = say(`sending-${act}`);
      button.setAttribute("aria-label", `${say(`sending-${act}`)}: ${this.#file.name}`);
      button.addEventListener("click", does);
      acts.append(button);
    }
    return acts;
  }

  #button(act) {
    return this.item.querySelector(`[data-act="${act}"]`);
  }

  #rotate() {
    this.#turns = (this.#turns + 1) % 4;
    this.#picture.firstElementChild.className = `turned-${this.#turns}`;
  }

  /** Show the picture, or ask for the password of a PDF that has one. */
  async #look(what) {
    this.#button("rotate").hidden = true;
    if (this.#file.type === "application/pdf" || /\.pdf$/i.test(this.#file.name)) {
      this.#picture.textContent = "PDF";
      if (await isLocked(this.#file)) this.#unlock(what);
      return;
    }
    this.#picture.textContent = kind(this.#file);
    this.#address = URL.createObjectURL(this.#file);
    const image = new Image();
    image.alt = "";
    image.addEventListener("load", () => {
      this.#picture.replaceChildren(image);
      this.#turnable = true;
      this.#button("rotate").hidden = this.#state === "sending";
    });
    image.src = this.#address;
  }

  #unlock(what) {
    const label = element("label", "password", say("sending-unlock"));
    this.#password = element("input");
    this.#password.type = "password";
    this.#password.autocomplete = "off";
    this.#password.maxLength = 60;
    label.append(this.#password);
    // Browsers expect a form around a password; it is sent with the file, never by itself.
    const form = element("form");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.append(label);
    what.append(form);
  }
}

/** Say what a file is that cannot be shown: a photo in a format browsers do not draw, or by its name. */
function kind(file) {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(file.name)?.[1];
  const photo = file.type.startsWith("image/") || /^hei[cf]$/i.test(ending ?? "") || !ending;
  return photo ? say("sending-file-type") : ending.toUpperCase();
}

async function isLocked(file) {
  // The mark stands near the end, or where a cross-reference stream is; read it all, it is small.
  const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
  return text.includes("/Encrypt");
}

async function turned(file, turns) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  const lying = turns % 2 === 1;
  canvas.width = lying ? picture.height : picture.width;
  canvas.height = lying ? picture.width : picture.height;
  const ground = canvas.getContext("2d");
  ground.translate(canvas.width / 2, canvas.height / 2);
  ground.rotate((turns * Math.PI) / 2);
  ground.drawImage(picture, -picture.width / 2, -picture.height / 2);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
}
