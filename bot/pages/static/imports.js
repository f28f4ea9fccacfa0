// A file is chosen or dropped, and sent as it is; how much has arrived is shown meanwhile.

const drop = document.getElementById("drop");
const input = document.getElementById("file");
const bar = document.getElementById("sent");
const told = document.getElementById("told");
const token = document.querySelector('meta[name="csrf-token"]').content;
let under; // the transfer that is under way

function send(file) {
  if (!file || under) return;
  const query = new URLSearchParams({ name: file.name });
  const lender = document.getElementById("lender");
  if (lender) query.set("lender", lender.value);
  under = new XMLHttpRequest();
  under.open("POST", `${drop.dataset.sends}?${query}`);
  under.setRequestHeader("X-CSRF-Token", token);
  under.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  under.addEventListener("load", () => end(under.status === 201 ? "" : under.responseText || drop.dataset.broken));
  under.addEventListener("error", () => end(drop.dataset.broken));
  bar.value = 0;
  bar.parentElement.hidden = false;
  tell(drop.dataset.sending);
  under.send(file);
}

function end(trouble) {
  const place = trouble ? null : under.getResponseHeader("Location");
  under = undefined;
  if (place) {
    location.assign(place);
    return;
  }
  bar.parentElement.hidden = true;
  input.value = ""; // so that the same file can be chosen again
  tell(trouble, true);
}

function tell(words, bad = false) {
  told.textContent = words;
  told.className = bad ? "told is-bad" : "";
}

input.addEventListener("change", () => send(input.files[0]));
addEventListener("beforeunload", (event) => {
  if (under) event.preventDefault();
});

// ------------------------------------------------------------------------------ dropping

const brings = (event) => event.dataTransfer?.types.includes("Files");
let depth = 0;

function over(change) {
  return (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    depth = Math.max(0, depth + change);
    drop.classList.toggle("is-over", depth > 0);
  };
}

addEventListener("dragenter", over(1));
addEventListener("dragleave", over(-1));
addEventListener("dragover", over(0));
addEventListener("drop", (event) => {
  if (!brings(event)) return;
  event.preventDefault();
  depth = 0;
  drop.classList.remove("is-over");
  send(event.dataTransfer.files[0]);
});
