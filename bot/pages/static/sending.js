// The secure upload page: what is asked for, what was sent, and what is about to be.

import { offering } from "./kinds.js";
import { openCamera } from "./sending_camera.js";
import { Queue } from "./sending_queue.js";
import { follow } from "./telegram_app.js";
import { announce, say } from "./words.js";

follow();

const picker = document.getElementById("picker");
const shot = document.getElementById("shot");
const offer = offering(picker);
const queues = new Map();
let picking; // the queue that the system's own picker was opened for

for (const section of document.querySelectorAll(".need[data-need]")) {
  if (!section.querySelector(".queue")) continue;
  const queue = new Queue(section, { refresh, closed });
  queues.set(section, queue);
  section.querySelector("[data-pick]").addEventListener("click", () => {
    picking = queue;
    offer("office" in section.dataset);
    picker.click();
  });
  section.querySelector("[data-shoot]").addEventListener("click", async () => {
    picking = queue;
    const card = section.dataset.sketch === "card";
    if (!(await openCamera(card, (file) => queue.add([file])))) shot.click();
  });
}

for (const input of [picker, shot]) {
  input.addEventListener("change", () => {
    picking?.add([...input.files]);
    input.value = ""; // so that the same file can be chosen again
  });
}

addEventListener("beforeunload", (event) => {
  if ([...queues.values()].some((queue) => queue.busy)) event.preventDefault();
});
addEventListener("online", () => queues.forEach((queue) => queue.resume()));

// ------------------------------------------------------------------------------ dropping

const veil = document.getElementById("drop");
let depth = 0;
const brings = (event) => event.dataTransfer?.types.includes("Files");

function over(change) {
  return (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    depth = Math.max(0, depth + change);
    veil.hidden = depth === 0;
    const section = event.target.closest?.(".need");
    for (const other of queues.keys()) other.classList.toggle("is-over", other === section);
  };
}

addEventListener("dragenter", over(1));
addEventListener("dragleave", over(-1));
addEventListener("dragover", over(0));
addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  depth = 0;
  veil.hidden = true;
  const section = event.target.closest?.(".need");
  for (const other of queues.keys()) other.classList.remove("is-over");
  // Beside all of them: it is for what is asked for first.
  const queue = queues.get(section) ?? queues.values().next().value;
  queue?.add([...event.dataTransfer.files]);
});

// ------------------------------------------------------- what is done with what was sent

document.getElementById("needs").addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (button) act({ what: button.dataset.do, [button.dataset.what ?? "file"]: button.dataset.of });
  const consent = event.target.closest("[data-consent]");
  if (consent) act({ what: consent.dataset.consent, need: consent.dataset.of });
  const again = event.target.closest("[data-again]");
  if (again) again.closest(".need").querySelector("[data-pick]")?.click();
});
document.getElementById("needs").addEventListener("change", (event) => {
  const select = event.target.closest("[data-move]");
  if (select?.value) act({ what: "move", file: select.dataset.move, need: select.value });
});
document.getElementById("needs").addEventListener("submit", (event) => {
  event.preventDefault();
  const { form, of } = event.target.dataset;
  act({ what: form, need: of, text: event.target.elements.text.value });
});

async function act(wish) {
  try {
    const answer = await fetch("/upload/do", {
      method: "POST",
      headers: { "X-Loanline": "1", "Content-Type": "application/json" },
      body: JSON.stringify(wish),
    });
    if (answer.status === 401) return closed();
    if (!answer.ok) return problem(say("sending-unsaved"));
  } catch {
    return problem(say("sending-lost"));
  }
  problem("");
  await refresh();
  announce(say("sending-saved"));
}

let waiting;

/** Show again what may have changed, and look again while something is being checked. */
async function refresh() {
  clearTimeout(waiting);
  try {
    const answer = await fetch("/upload/needs", { headers: { "X-Loanline": "1" } });
    if (answer.status === 401) return closed();
    if (answer.ok) renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // The network is gone; the next look will tell.
  }
  watch();
}

function renew(fresh) {
  for (const now of fresh.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(now.id);
    if (!shown || shown.innerHTML === now.innerHTML) continue;
    const focused = shown.contains(document.activeElement) && document.activeElement;
    if (focused && focused.matches("textarea, input")) continue; // somebody is writing there
    shown.replaceWith(document.adoptNode(now));
    if (focused) document.getElementById("needs").focus();
  }
  // Until a consent that is asked for is given, files can be laid ready, and not be sent.
  for (const section of queues.keys()) {
    section.querySelector(".tools").hidden = section.querySelector(".consent") !== null;
  }
}

function watch() {
  clearTimeout(waiting);
  if (document.querySelector(".is-checking")) waiting = setTimeout(refresh, 2500);
}

function problem(text) {
  const shown = document.getElementById("problem");
  shown.textContent = text;
  shown.hidden = !text;
}

function closed() {
  problem(say("sending-closed"));
}

watch();
