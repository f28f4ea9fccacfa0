// The socket: opened again whenever it is lost, with a cursor, so that nothing is lost or repeated.

const WAITS = [300, 1000, 2000, 4000, 8000, 15000];
const SILENCE = 50_000; // the other end says something every 20 seconds
const ANSWER = 12_000; // how long a sent message may go without a word
const STEADY = 10_000; // a line that held this long is tried again at once
const NO_COOKIE = 4401;
const TOO_MANY = 4429;

/**
 * `hear(frame)` is given each frame, `state(name)` each change of: connecting, connected, offline,
 * and "no-cookie" or "too-many" when the other end will not talk with us.
 */
export class Line {
  #address;
  #hear;
  #state;
  #socket = null;
  #tries = 0;
  #opened = 0;
  #retry = 0;
  #silence = 0;
  #unanswered = new Map();

  constructor(address, hear, state) {
    this.#address = address;
    this.#hear = hear;
    this.#state = state;
    addEventListener("online", () => this.#now());
    addEventListener("offline", () => this.#drop(this.#socket));
    addEventListener("pageshow", () => this.#now());
    document.addEventListener("visibilitychange", () => document.hidden || this.#now());
  }

  get open() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  connect() {
    clearTimeout(this.#retry);
    this.#state(this.#tries > 1 || !navigator.onLine ? "offline" : "connecting");
    const socket = new WebSocket(this.#address());
    this.#socket = socket;
    this.#opened = Date.now();
    socket.onmessage = (event) => this.#received(JSON.parse(event.data));
    socket.onclose = (event) => this.#lost(socket, event.code);
    this.#listen();
  }

  send(frame) {
    if (!this.open) return;
    this.#socket.send(JSON.stringify(frame));
    const socket = this.#socket;
    this.#unanswered.set(frame.key, setTimeout(() => this.#drop(socket), ANSWER));
  }

  #received(frame) {
    this.#listen();
    if (frame.type === "hello") {
      this.#state("connected");
    }
    if (frame.type === "taken" || frame.type === "problem") {
      clearTimeout(this.#unanswered.get(frame.key));
      this.#unanswered.delete(frame.key);
    }
    this.#hear(frame);
  }

  #listen() {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#silence = setTimeout(() => this.#drop(socket), SILENCE);
  }

  /** Give up a socket that has gone dead; closing it politely could take a minute. */
  #drop(socket) {
    if (!socket || socket !== this.#socket) return;
    socket.onclose = null;
    socket.close();
    this.#lost(socket, 0);
  }

  #lost(socket, code) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    clearTimeout(this.#silence);
    for (const timer of this.#unanswered.values()) clearTimeout(timer);
    this.#unanswered.clear();
    if (Date.now() - this.#opened > STEADY) this.#tries = 0;
    if (code === NO_COOKIE) return this.#state("no-cookie");
    const blip = this.#tries === 0 && navigator.onLine;
    this.#state(code === TOO_MANY ? "too-many" : blip ? "connecting" : "offline");
    // Without a network the browser tells us when it is back; it is not always right, though.
    const soon = code !== TOO_MANY && navigator.onLine;
    const wait = WAITS[soon ? Math.min(this.#tries, WAITS.length - 1) : WAITS.length - 1];
    this.#tries += 1;
    this.#retry = setTimeout(() => this.connect(), wait * (0.75 + Math.random() / 2));
  }

  #now() {
    if (this.#socket || !this.#retry) return;
    this.#tries = 0;
    this.connect();
  }
}
